package ca.liaison.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Throws away what extraction left on the disk. */
public final class Scratch {

    private Scratch() {}

    /** Deletes the folder with everything in it; what a dying process still holds is left for the next start. */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(Scratch.class.getName())
                    .log(System.Logger.Level.DEBUG, "Not everything could be deleted in " + folder, e);
        }
    }
}
