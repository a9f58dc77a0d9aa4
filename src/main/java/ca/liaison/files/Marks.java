package ca.liaison.files;

import ca.liaison.start.DataFolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A mark on this machine's disk for every file that is being written under its digest: what a kill leaves half-way is
 * found by it and not by looking through all pieces. (In the ledger of {@link Uploads} it would be two more writes to
 * the store for every small file.) What a power cut takes along with its mark stays.
 */
@ApplicationScoped
class Marks {

    private static final Duration GIVEN_UP_AFTER = Duration.ofHours(1);
    private static final String SEEN = ".seen";

    private final Path folder;
    private final Clock clock;

    @Inject
    Marks(DataFolder data, Clock clock) {
        this.folder = data.folder("arriving");
        this.clock = clock;
    }

    /** Of its own for each who brings the file. */
    Path set(Digest file) throws IOException {
        return now(Files.createTempFile(folder, file.value() + "-", ""));
    }

    void remove(Path mark) {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            throw new UncheckedIOException("The mark " + mark + " cannot be removed", e);
        }
    }

    /** One that was set, or seen, too long ago to be somebody's at work. */
    Optional<Path> old() {
        var since = clock.instant().minus(GIVEN_UP_AFTER);
        try (var all = Files.list(folder)) {
            return all.filter(mark -> time(mark).isBefore(since)).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
        }
    }

    static String file(Path mark) {
        var name = mark.getFileName().toString();
        return name.substring(0, name.indexOf('-'));
    }

    static boolean isSeen(Path mark) {
        return mark.toString().endsWith(SEEN);
    }

    /** Notes that pieces without a file lay there now. */
    void see(Path mark) {
        try {
            now(Files.move(mark, folder.resolve(mark.getFileName() + SEEN)));
        } catch (IOException e) {
            throw new UncheckedIOException("The mark " + mark + " cannot be changed", e);
        }
    }

    private Path now(Path mark) throws IOException {
        return Files.setLastModifiedTime(mark, FileTime.from(clock.instant()));
    }

    private static Instant time(Path mark) {
        try {
            return Files.getLastModifiedTime(mark).toInstant();
        } catch (NoSuchFileException e) {
            return Instant.MAX; // whoever set it has just ended
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
