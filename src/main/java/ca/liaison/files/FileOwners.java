package ca.liaison.files;

import ca.liaison.identity.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All rooms that show files. A file is handed out where one of them says that this viewer may have it. */
@ApplicationScoped
class FileOwners {

    private final Supplier<Stream<? extends FileAccess>> rooms;

    @Inject
    FileOwners(Instance<FileAccess> rooms) {
        this(rooms::stream);
    }

    FileOwners(Supplier<Stream<? extends FileAccess>> rooms) {
        this.rooms = rooms;
    }

    /** Where several show it, as the one says that marks it least: what is unmarked somewhere is unmarked. */
    Optional<FileDescription> find(Digest file, Viewer viewer) {
        return rooms.get()
                .flatMap(room -> room.find(file, viewer).stream())
                .min(Comparator.comparing(FileDescription::isMarked)
                        .thenComparing(FileDescription::isPublic, Comparator.reverseOrder())
                        .thenComparing(FileDescription::name));
    }

    Optional<FileAccess.Picture> preview(Digest file) {
        return rooms.get().flatMap(room -> room.preview(file).stream()).findFirst();
    }
}
