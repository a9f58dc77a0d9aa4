package ca.liaison.files;

import ca.liaison.jobs.Chore;
import ca.liaison.start.DataFolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;

/**
 * Stamped copies of the last minutes, so that a reader who asks again, or in several windows, does not have the same
 * copy made again. On disk they are encrypted, under a key that only this process knows: what is left of them after a
 * kill is noise, and is removed at the next start.
 */
@ApplicationScoped
class StampedCopies implements Chore {

    /** The time that stands across a copy is that of its making. */
    static final Duration KEPT = Duration.ofMinutes(10);

    static final long MOST_BYTES = 1L << 30;
    private static final int MOST_COPIES = 1_000;
    private static final int BUFFER = 65_536;

    private final Path folder;
    private final Clock clock;
    private final FleetingKey key = new FleetingKey();
    /** In the order of their making. */
    private final Map<Copying, Kept> kept = new LinkedHashMap<>();

    private long bytes;

    private record Kept(Path file, byte[] start, long length, Instant at) {}

    @Inject
    StampedCopies(DataFolder data, Clock clock) throws IOException {
        this.folder = data.folder("scratch", "stamped");
        this.clock = clock;
        try (var left = Files.list(folder)) {
            for (var old : left.toList()) {
                Files.delete(old); // of a server that was killed; nobody has its key
            }
        }
    }

    synchronized Optional<StampedCopy> find(Copying wanted) {
        forgetOld();
        return Optional.ofNullable(kept.get(wanted)).map(this::opened);
    }

    /** Keeps a copy that was just made, and hands it out. */
    StampedCopy keep(Copying made, Path copy) throws IOException {
        var sealed = Files.createTempFile(folder, "copy", "");
        var start = FleetingKey.start();
        try (var in = Files.newInputStream(copy);
                var out = new CipherOutputStream(Files.newOutputStream(sealed), key.sealing(start))) {
            in.transferTo(out);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(sealed);
            throw e;
        }
        var fresh = new Kept(sealed, start, Files.size(sealed), clock.instant());
        synchronized (this) {
            forget(kept.remove(made));
            kept.put(made, fresh);
            bytes += fresh.length();
            var handedOut = opened(fresh);
            forgetOld();
            return handedOut;
        }
    }

    private StampedCopy opened(Kept copy) {
        try {
            return new StampedCopy(
                    copy.length(),
                    new CipherInputStream(
                            new BufferedInputStream(Files.newInputStream(copy.file()), BUFFER),
                            key.opening(copy.start())));
        } catch (IOException e) {
            throw new UncheckedIOException("The stamped copy " + copy.file() + " cannot be opened", e);
        }
    }

    /** What is too old, and the oldest of what is too much. */
    private void forgetOld() {
        var since = clock.instant().minus(KEPT);
        for (var oldest = kept.values().iterator(); oldest.hasNext(); ) {
            var copy = oldest.next();
            if (bytes <= MOST_BYTES && kept.size() <= MOST_COPIES && copy.at().isAfter(since)) {
                return;
            }
            oldest.remove();
            forget(copy);
        }
    }

    private void forget(Kept copy) {
        if (copy == null) {
            return;
        }
        bytes -= copy.length();
        try {
            Files.delete(copy.file());
        } catch (NoSuchFileException e) {
            throw new IllegalStateException("Somebody else removed the stamped copy " + copy.file(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("The stamped copy " + copy.file() + " cannot be removed", e);
        }
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public synchronized boolean doOne() {
        forgetOld();
        return false;
    }
}
