package ca.liaison.store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Runs changes side by side and returns from each only when a commit that holds it is done. A commit never falls inside
 * a change, so a document and its index entries are kept together or not at all. Whoever comes first commits for all
 * who have finished, so that many writers pay for few commits.
 */
class SharedCommit {

    private final Runnable commit;
    private final ReadWriteLock changes = new ReentrantReadWriteLock(true);
    private final AtomicLong finished = new AtomicLong();
    private long committed; // guarded by the exclusive side of changes

    SharedCommit(Runnable commit) {
        this.commit = commit;
    }

    <T> T change(Supplier<T> change) {
        long mine;
        T result;
        changes.readLock().lock();
        try {
            result = change.get();
        } finally {
            mine = finished.incrementAndGet(); // also after a failure: it may have changed something before
            changes.readLock().unlock();
        }
        commitUpTo(mine);
        return result;
    }

    private void commitUpTo(long mine) {
        changes.writeLock().lock();
        try {
            if (committed < mine) {
                long all = finished.get();
                commit.run();
                committed = all;
            }
        } finally {
            changes.writeLock().unlock();
        }
    }

    /** Runs while no change is under way. */
    void alone(Runnable work) {
        changes.writeLock().lock();
        try {
            work.run();
        } finally {
            changes.writeLock().unlock();
        }
    }
}
