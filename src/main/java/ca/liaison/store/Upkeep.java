package ca.liaison.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;

/**
 * Keeps the embedded store's file small and on the disk itself. Several times a second it forces to the disk what is committed (a killed process loses nothing; a
 * power cut loses at most this interval, never the file), and rewrites the emptiest parts, a little at a time, so that space is used again.
 */
class Upkeep implements AutoCloseable {

    /** Older versions of what changed stay in the file at least this long: much longer than it takes to reach the disk. */
    static final Duration RETENTION = Duration.ofSeconds(2);
    static final Upkeep NONE = new Upkeep(null);

    private static final Logger LOG = System.getLogger(Upkeep.class.getName());
    private static final Duration EVERY = Duration.ofMillis(250);
    private static final int TARGET_FILL_PERCENT = 60;
    private static final int BYTES_AT_ONCE = 2 << 20;

    private final ScheduledExecutorService thread;

    private Upkeep(ScheduledExecutorService thread) {
        this.thread = thread;
    }

    static Upkeep of(EmbeddedBackend backend) {
        var thread = Executors.newSingleThreadScheduledExecutor(work -> {
            var worker = new Thread(work, "store-upkeep");
            worker.setDaemon(true);
            return worker;
        });
        thread.scheduleWithFixedDelay(() -> turn(backend), EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return new Upkeep(thread);
    }

    private static void turn(EmbeddedBackend backend) {
        try {
            backend.maintain(Upkeep::compact);
            backend.sync();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Upkeep of the embedded store failed, it goes on at the next turn", e);
        }
    }

    private static void compact(MVStore store) {
        store.compact(TARGET_FILL_PERCENT, BYTES_AT_ONCE);
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.shutdown();
        }
    }
}
