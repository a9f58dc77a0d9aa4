package ca.liaison.load;

import java.time.Duration;
import java.util.concurrent.locks.Condition;

/** Somebody in the line of a bulkhead. Used only by who holds its door. */
final class Turn {

    private final String asker;
    private final Condition coming;
    private boolean come;

    Turn(String asker, Condition coming) {
        this.asker = asker;
        this.coming = coming;
    }

    String asker() {
        return asker;
    }

    void hasCome() {
        come = true;
        coming.signal();
    }

    /** Waits for it. False where the patience ended first, or the thread is to end. */
    boolean comes(Duration patience) {
        long left = patience.toNanos();
        try {
            while (!come && left > 0) {
                left = coming.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return come;
    }
}
