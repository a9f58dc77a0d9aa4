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
}
