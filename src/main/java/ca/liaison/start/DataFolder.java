package ca.liaison.start;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@code LIAISON_DATA}: the folder of everything kept on this machine, for the eyes of the portal's user only. Whoever
 * keeps something there gets a folder of its own from here. One process at a time holds it.
 */
@ApplicationScoped
@StartsIn(Stage.FOLDER)
public class DataFolder implements StartStep {

    private static final String LOCK = "lock";

    private final Path path;
    private FileChannel lock;

    @Inject
    DataFolder(@ConfigProperty(name = "LIAISON_DATA") Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    /** Not held, and not looked through: for tests. */
    public static DataFolder at(Path path) {
        return new DataFolder(path);
    }

    /** A folder in it, which is made where there is none. */
    public Path folder(String... names) {
        var folder = path;
        for (var name : names) {
            folder = folder.resolve(name);
        }
        try {
            return OwnersOnly.makeFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be made", e);
        }
    }

    /** A file in it, which may not be there yet. */
    public Path file(String name) {
        return folder().resolve(name);
    }

    /** Before anything else is read or written there. */
    @Override
    public void take() {
        try {
            OwnersOnly.makeFolder(path);
            hold();
            OwnersOnly.check(path);
        } catch (IOException e) {
            throw new CannotStart("The data folder " + path + " cannot be made, read or written: "
                    + CannotStart.words(e) + ". Set LIAISON_DATA to a folder of the user that runs the portal.");
        }
    }

    private void hold() throws IOException {
        lock = FileChannel.open(OwnersOnly.makeFile(path.resolve(LOCK)), StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() == null) {
                throw inUse();
            }
        } catch (OverlappingFileLockException e) {
            throw inUse();
        }
    }

    private CannotStart inUse() {
        return new CannotStart(
                "The data folder " + path
                        + " is used by another process. Every node needs its own: stop the other one, or set LIAISON_DATA to another folder.");
    }

    @PreDestroy
    void release() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + path + " cannot be let go", e);
        }
    }
}
