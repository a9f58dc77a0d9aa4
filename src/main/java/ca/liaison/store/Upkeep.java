package ca.liaison.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;

/**
 * Keeps the embedded store's file small and on the disk itself. Twice a second it forces to the disk what is committed:
 * a killed process loses nothing anyway, and a power cut loses this half second but not the file. A file that is mostly
 * empty is compacted, a little at a time.
 */
class Upkeep implements AutoCloseable {

    /**
     * Older versions of what changed stay in the file at least this long: much longer than it takes to reach the disk.
     */
    static final Duration RETENTION = Duration.ofSeconds(2);

    static final Upkeep NONE = new Upkeep(null);

    private static final Logger LOG = System.getLogger(Upkeep.class.getName());
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final int BYTES_AT_ONCE = 4 << 20;
    private static final int ENOUGH_PERCENT = 30;
    private static final long SMALL = 64 << 20;

    private final ScheduledExecutorService thread;
    /** Null until the store is known to be whole. */
    private volatile MilestoneFiles milestones;

    private Upkeep(ScheduledExecutorService thread) {
        this.thread = thread;
    }

    static Upkeep of(EmbeddedBackend backend) {
        var thread = Executors.newSingleThreadScheduledExecutor(work -> {
            var worker = new Thread(work, "store-upkeep");
            worker.setDaemon(true);
            return worker;
        });
        var upkeep = new Upkeep(thread);
        thread.scheduleWithFixedDelay(
                () -> upkeep.turn(backend), EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return upkeep;
    }

    /** From its next turn on. */
    void noteIn(MilestoneFiles files) {
        milestones = files;
    }

    private void turn(EmbeddedBackend backend) {
        try {
            backend.maintain(Upkeep::compact);
            var reached = backend.sync();
            var files = milestones;
            if (files != null) {
                reached.ifPresent(files::note);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Upkeep of the embedded store failed, it goes on at the next turn", e);
        }
    }

    /**
     * Parts are only written anew and their old places used again, never moved: the file stops growing, and does not
     * shrink.
     */
    private static void compact(MVStore store) {
        if (store.getFileStore().size() > SMALL
                && isMostlyEmpty(store.getFileStore())
                && store.compact(100, BYTES_AT_ONCE)) {
            store.commit();
        }
    }

    private static boolean isMostlyEmpty(FileStore<?> file) {
        return (long) file.getFillRate() * file.getChunksFillRate() / 100 < ENOUGH_PERCENT;
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.shutdown();
        }
    }
}
