package ca.liaison.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;

/** A claim that this node holds, and what is left to do of it. Used under the lock of {@link Batches}. */
class Batch {

    private final Mailing mailing;
    private final Deque<Delivery> waiting;
    private Claim claim;
    private int atWork;

    /** @param claim as it was before the lines were chosen */
    Batch(Mailing mailing, Claim claim, Collection<Delivery> chosen) {
        this.mailing = mailing;
        this.claim = claim;
        this.waiting = new ArrayDeque<>(chosen);
    }

    Mailing mailing() {
        return mailing;
    }

    Claim claim() {
        return claim;
    }

    void renewed(Instant leaseEnd) {
        claim = new Claim(
                claim.id(), claim.mailing(), claim.sheet(), leaseEnd, claim.stamp(), claim.held(), claim.touched());
    }

    boolean isUrgent() {
        return mailing.priority() == Priority.URGENT;
    }

    boolean hasMore() {
        return !waiting.isEmpty();
    }

    Delivery next() {
        atWork++;
        return waiting.poll();
    }

    /** Nobody had time for it. */
    void giveBack(Delivery line) {
        atWork--;
        waiting.addFirst(line);
    }

    void done() {
        atWork--;
    }

    /** What nobody has begun, which is then not in it any more. */
    Collection<Delivery> empty() {
        var all = new ArrayDeque<>(waiting);
        waiting.clear();
        return all;
    }

    boolean isDone() {
        return waiting.isEmpty() && atWork == 0;
    }

    /** While less than this is left of the lease, it is renewed. */
    boolean needsRenewal(Instant now, Duration enough) {
        return claim.due().minus(enough).isBefore(now);
    }
}
