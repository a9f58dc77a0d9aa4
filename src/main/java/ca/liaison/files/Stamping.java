package ca.liaison.files;

import ca.liaison.extraction.Extractor;
import ca.liaison.extraction.Outcome;
import ca.liaison.extraction.Stamp;
import ca.liaison.identity.Viewer;
import ca.liaison.start.DataFolder;
import ca.liaison.web.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/**
 * Copies of marked files that carry their marking, each made for one reader. Few are made at once; one that is asked
 * for several times within some minutes is made once, and handing it out, however slowly, keeps nobody from making
 * another.
 */
@ApplicationScoped
class Stamping {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final int LOCKS = 16;

    private final Vault vault;
    private final Extractor extractor;
    private final StampingPlaces places;
    private final StampedCopies copies;
    private final Path scratch;
    /** By what a copy depends on; that two different ones now and then share a lock only means that one waits. */
    private final ReentrantLock[] making =
            IntStream.range(0, LOCKS).mapToObj(i -> new ReentrantLock()).toArray(ReentrantLock[]::new);

    @Inject
    Stamping(Vault vault, Extractor extractor, StampingPlaces places, StampedCopies copies, DataFolder data)
            throws IOException {
        this.vault = vault;
        this.extractor = extractor;
        this.places = places;
        this.copies = copies;
        this.scratch = data.folder("scratch", "stamping");
        try (var left = Files.list(scratch)) {
            for (var old : left.toList()) {
                Files.delete(old); // of a server that was killed
            }
        }
    }

    /**
     * To be read to its end or dropped.
     *
     * @param asker who waits for it
     * @throws CannotBeStamped where the file is locked or broken, or nobody is free to do it
     * @throws ca.liaison.Refusal where too many wait for copies already
     */
    StampedCopy copy(Digest file, FileDescription description, Viewer viewer, String asker) {
        var wanted = new Copying(file, description.banner(), description.watermark(), viewer.name());
        return copies.find(wanted).orElseGet(() -> places.run(asker, () -> once(wanted, description, viewer)));
    }

    private StampedCopy once(Copying wanted, FileDescription description, Viewer viewer) {
        var lock = making[Math.floorMod(wanted.hashCode(), LOCKS)];
        lock.lock();
        try {
            return copies.find(wanted).orElseGet(() -> made(wanted, description, viewer));
        } finally {
            lock.unlock();
        }
    }

    private StampedCopy made(Copying wanted, FileDescription description, Viewer viewer) {
        try {
            var original = Files.createTempFile(scratch, "original", ".pdf");
            var copy = Files.createTempFile(scratch, "copy", ".pdf");
            try {
                vault.copyTo(wanted.file(), original);
                var outcome = extractor.stamp(
                        original,
                        description.name(),
                        new Stamp(wanted.banner(), wanted.watermark() ? watermark(viewer) : null),
                        copy);
                if (outcome instanceof Outcome.Failed failed) {
                    throw new CannotBeStamped(wanted.file(), failed.reason(), failed.detail());
                }
                return copies.keep(wanted, copy);
            } finally {
                Files.delete(original);
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("File " + wanted.file().value() + " cannot be stamped now", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "Interrupted while file " + wanted.file().value() + " was stamped", e);
        }
    }

    private static String watermark(Viewer viewer) {
        return viewer.name() + " · " + MOMENT.format(viewer.at().atZone(Formats.OTTAWA)) + " Ottawa";
    }
}
