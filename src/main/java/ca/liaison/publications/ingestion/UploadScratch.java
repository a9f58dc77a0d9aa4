package ca.liaison.publications.ingestion;

import ca.liaison.jobs.Chore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where RESTEasy lays the files of an upload until it was read to its end. It clears away what arrived; what was cut off it leaves behind, and that is swept
 * here.
 */
@ApplicationScoped
class UploadScratch implements Chore {

    /** RESTEasy asks for it at every upload, and knows only system properties. */
    private static final String SETTING = "dev.resteasy.entity.tmpdir";
    private static final Duration LEFT_BEHIND = Duration.ofHours(1); // an upload that still comes writes all the time

    private final Path folder;
    private final Clock clock;

    @Inject
    UploadScratch(@ConfigProperty(name = "LIAISON_DATA") Path data, Clock clock) {
        this.folder = data.resolve("scratch").resolve("upload");
        this.clock = clock;
    }

    /** Before the first upload can come: whatever lies there was cut off when the server died. */
    void prepare() {
        try {
            Files.createDirectories(folder);
            sweep(clock.instant());
            System.setProperty(SETTING, folder.toAbsolutePath().toString());
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be made", e);
        }
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    /** An upload under way would look as if it had been left behind. */
    @Override
    public boolean disposes() {
        return true;
    }

    @Override
    public boolean doOne() {
        try {
            sweep(clock.instant().minus(LEFT_BEHIND));
        } catch (NoSuchFileException e) {
            return false; // one that arrived was just cleared away
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be swept", e);
        }
        return false;
    }

    private void sweep(Instant untouchedSince) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (!Files.getLastModifiedTime(file).toInstant().isAfter(untouchedSince)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
