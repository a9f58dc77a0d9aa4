package ca.liaison.extraction;

import java.util.concurrent.TimeUnit;

/** The time one file may take: in all, and in silence. It stands still while the receiver is at work. */
final class Stopwatch {

    private final long stall;
    private long end;
    private long silentUntil;
    private long heldAt = -1;

    Stopwatch(long millis, long stallMillis) {
        var now = System.nanoTime();
        stall = TimeUnit.MILLISECONDS.toNanos(stallMillis);
        end = now + TimeUnit.MILLISECONDS.toNanos(millis);
        silentUntil = now + stall;
    }

    synchronized void heard() {
        silentUntil = System.nanoTime() + stall;
    }

    synchronized void allow(long millis) {
        var more = TimeUnit.MILLISECONDS.toNanos(millis);
        end += more;
        silentUntil += more;
    }

    synchronized void hold() {
        heldAt = System.nanoTime();
    }

    synchronized void go() {
        var held = System.nanoTime() - heldAt;
        end += held;
        silentUntil += held;
        heldAt = -1;
    }

    /** Why time is over, or null. */
    synchronized String over() {
        var now = System.nanoTime();
        if (heldAt >= 0) {
            return null;
        }
        return now - end > 0 ? "time is over" : now - silentUntil > 0 ? "nothing came out any more" : null;
    }
}
