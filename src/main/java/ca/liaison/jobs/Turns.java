package ca.liaison.jobs;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;

/**
 * The turns of one worker of a chore. A turn goes on until the pile is empty, then the worker rests; a failure ends the
 * turn and makes the rest longer each time, up to a limit, and the same failure is told to the log once.
 */
class Turns {

    private static final Logger LOG = System.getLogger(Turns.class.getName());
    private static final Duration FIRST_PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE_AFTER_FAILURE = Duration.ofMinutes(1);
    private static final Duration PAUSE_WHILE_IN_DOUBT = Duration.ofMinutes(1);

    private final Chore chore;
    private final ScheduledExecutorService threads;
    private final BooleanSupplier waits;
    private Future<?> next; // this and below guarded by this
    private boolean working;
    private boolean wokenMeanwhile;
    private boolean stopped;
    private int failures;
    private String lastFailure;

    /** @param waits whether no item may be begun now */
    Turns(Chore chore, ScheduledExecutorService threads, BooleanSupplier waits) {
        this.chore = chore;
        this.threads = threads;
        this.waits = waits;
    }

    boolean isDisposing() {
        return chore.disposes();
    }

    boolean isOf(Class<? extends Chore> type) {
        return type.isInstance(chore);
    }

    synchronized void wake() {
        if (working) {
            wokenMeanwhile = true;
        } else if (failures == 0) {
            schedule(Duration.ZERO);
        }
    }

    synchronized void stop() {
        stopped = true;
        if (next != null) {
            next.cancel(false); // an interrupt would close files that the item at work shares with others
        }
    }

    /** Waits until the item at work is done, or this long. */
    synchronized void await(Duration longest) throws InterruptedException {
        var end = System.nanoTime() + longest.toNanos();
        long left;
        while (working && (left = (end - System.nanoTime()) / 1_000_000) > 0) {
            wait(left);
        }
    }

    private synchronized void schedule(Duration pause) {
        if (stopped) {
            return;
        }
        if (next != null) {
            next.cancel(false);
        }
        try {
            next = threads.schedule(this::take, pause.toMillis(), MILLISECONDS);
        } catch (RejectedExecutionException e) {
            stopped = true; // the executor goes down before us
        }
    }

    private void take() {
        if (!begin()) {
            return;
        }
        Duration pause;
        try {
            boolean waiting = waits.getAsBoolean();
            while (goesOn() && !waiting && chore.doOne()) {
                succeeded();
                waiting = waits.getAsBoolean(); // the clock may jump between two items
            }
            succeeded();
            pause = waiting ? PAUSE_WHILE_IN_DOUBT : chore.every();
        } catch (Throwable e) {
            pause = failed(e);
        }
        end(pause);
    }

    private synchronized boolean begin() {
        if (stopped || working) { // a wake may meet a turn that is just starting
            return false;
        }
        working = true;
        return true;
    }

    private synchronized boolean goesOn() {
        wokenMeanwhile = false;
        return !stopped;
    }

    /** Without the suffix of the container's proxy. */
    private String name() {
        return chore.getClass().getSimpleName().replaceFirst("\\$.*", "");
    }

    private synchronized void succeeded() {
        failures = 0;
        lastFailure = null;
    }

    private synchronized Duration failed(Throwable e) {
        var failure = e.toString();
        if (!stopped && !failure.equals(lastFailure)) {
            LOG.log(
                    Level.WARNING,
                    name() + " failed and is tried again, at most every " + LONGEST_PAUSE_AFTER_FAILURE,
                    e);
        }
        lastFailure = failure;
        var longer = FIRST_PAUSE_AFTER_FAILURE.multipliedBy(1L << Math.min(failures++, 10));
        return longer.compareTo(LONGEST_PAUSE_AFTER_FAILURE) < 0 ? longer : LONGEST_PAUSE_AFTER_FAILURE;
    }

    private synchronized void end(Duration pause) {
        working = false;
        notifyAll();
        next = null;
        schedule(wokenMeanwhile && failures == 0 ? Duration.ZERO : pause);
    }
}
