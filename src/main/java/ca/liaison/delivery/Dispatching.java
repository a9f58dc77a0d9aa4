package ca.liaison.delivery;

import ca.liaison.jobs.Chore;
import ca.liaison.mail.Postmaster;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * Sends what the ledger says is to be sent, line by line, as many at once as there are connections to the relay. While
 * the relay is away nothing is begun, and nobody's line is the worse for it: it is tried again soon, then every minute.
 */
@ApplicationScoped
class Dispatching implements Chore {

    private static final Logger LOG = System.getLogger(Dispatching.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 5; // half a minute
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Postmaster postmaster;
    private final Batches batches;
    private final Handing handing;
    private long backAt; // guarded by this, as below
    private int failures;

    @Inject
    Dispatching(Postmaster postmaster, Batches batches, Handing handing) {
        this.postmaster = postmaster;
        this.batches = batches;
        this.handing = handing;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public int workers() {
        return postmaster.connections();
    }

    @Override
    public boolean doOne() {
        if (!postmaster.isConnected() || isAway()) {
            return false;
        }
        if (!postmaster.awaitTurn(LONGEST_WAIT)) {
            return true;
        }
        var turn = batches.next();
        if (turn.isEmpty()) {
            postmaster.giveTurnBack();
            postmaster.endOldConnections();
            return awaitNext();
        }
        hand(turn.get());
        return true;
    }

    /** A domain has to wait for the next message: whether that is soon, and the time has come. */
    private boolean awaitNext() {
        var wait = batches.untilNext().filter(time -> time.compareTo(LONGEST_WAIT) < 0);
        try {
            if (wait.isPresent()) {
                Thread.sleep(Math.max(1, wait.get().toMillis()));
            }
            return wait.isPresent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A failure that is not the relay's is the store's: then the line is left to whoever finds it. */
    private void hand(Batches.Turn turn) {
        boolean there;
        try {
            there = handing.hand(turn);
        } catch (RuntimeException e) {
            batches.done(turn);
            throw e;
        }
        if (there) {
            isThere();
            batches.done(turn);
        } else {
            wentAway();
            batches.putBack(turn);
        }
    }

    private synchronized boolean isAway() {
        return failures > 0 && System.nanoTime() - backAt < 0;
    }

    private synchronized void isThere() {
        failures = 0;
    }

    private synchronized void wentAway() {
        if (!isAway()) {
            if (failures == 0) {
                LOG.log(Level.WARNING, "The mail relay is away: messages wait until it is back");
            }
            backAt = System.nanoTime()
                    + FIRST_PAUSE
                            .multipliedBy(1L << Math.min(failures++, MOST_DOUBLINGS))
                            .toNanos();
        }
    }
}
