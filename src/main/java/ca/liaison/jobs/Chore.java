package ca.liaison.jobs;

import java.time.Duration;

/** A piece of background work. {@code doOne} does at most one item and says whether there was one. */
public interface Chore {

    /** The pause after everything was done, or at least until somebody wakes it. */
    Duration every();

    boolean doOne();

    /** How many may call {@code doOne} at the same time. */
    default int workers() {
        return 1;
    }

    /**
     * Whether it deletes or ends by the clock what somebody may still need. It gets no turn while the clock is in
     * doubt: a wrong clock would make everything old at once. Which do, and which need not, stands in
     * {@code src/docs/disposal.md}.
     */
    default boolean disposes() {
        return false;
    }
}
