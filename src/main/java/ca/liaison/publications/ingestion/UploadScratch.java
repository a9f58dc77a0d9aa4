package ca.liaison.publications.ingestion;

import ca.liaison.jobs.Chore;
import ca.liaison.start.DataFolder;
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

/**
 * Where the files of an upload lie until it was answered. Each request removes its own; what a killed server left is
 * swept here.
 */
@ApplicationScoped
class UploadScratch implements Chore {

    private static final Duration LEFT_BEHIND = Duration.ofHours(1); // an upload that still comes writes all the time

    private final Path folder;
    private final Spool spool;
    private final Clock clock;

    @Inject
    UploadScratch(DataFolder data, Spool spool, Clock clock) {
        this.folder = data.folder("scratch", "upload");
        this.spool = spool;
        this.clock = clock;
    }

    /** Before the first upload can come: whatever lies there was cut off when the server died. */
    void prepare() {
        try {
            sweep(clock.instant());
            spool.useFor(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be emptied", e);
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
