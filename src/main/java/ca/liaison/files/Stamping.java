package ca.liaison.files;

import ca.liaison.extraction.Extractor;
import ca.liaison.extraction.Outcome;
import ca.liaison.extraction.Stamp;
import ca.liaison.identity.Viewer;
import ca.liaison.starting.DataFolder;
import ca.liaison.web.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;

/** Copies of marked files that carry their marking. They are made for one reader, and gone when they are read. */
@ApplicationScoped
class Stamping {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Vault vault;
    private final Extractor extractor;
    private final Path scratch;

    @Inject
    Stamping(Vault vault, Extractor extractor, DataFolder data) throws IOException {
        this.vault = vault;
        this.extractor = extractor;
        this.scratch = data.folder("scratch", "stamping");
        try (var left = Files.list(scratch)) {
            for (var old : left.toList()) {
                Files.delete(old); // of a server that was killed
            }
        }
    }

    /**
     * To be closed.
     *
     * @throws CannotBeStamped where the file is locked or broken, or nobody is free to do it
     */
    InputStream copy(Digest file, FileDescription description, Viewer viewer) {
        try {
            var original = Files.createTempFile(scratch, "original", ".pdf");
            var copy = Files.createTempFile(scratch, "copy", ".pdf");
            try {
                vault.copyTo(file, original);
                var outcome = extractor.stamp(original, description.name(), new Stamp(description.banner(), description.watermark() ? watermark(viewer) : null), copy);
                if (outcome instanceof Outcome.Failed failed) {
                    throw new CannotBeStamped(file, failed.reason(), failed.detail());
                }
                return Files.newInputStream(copy); // open, it outlives its name
            } finally {
                Files.delete(original);
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("File " + file.value() + " cannot be stamped now", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while file " + file.value() + " was stamped", e);
        }
    }

    private static String watermark(Viewer viewer) {
        return viewer.name() + " · " + MOMENT.format(viewer.at().atZone(Formats.OTTAWA)) + " Ottawa";
    }
}
