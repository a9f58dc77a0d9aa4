package ca.liaison.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** A claim that this node holds, and what is left to do of it. Used under the lock of {@link Batches}. */
class Batch {

    /** @param readyAt by {@link System#nanoTime}: earlier its domain may not be given it */
    record Chosen(Delivery line, long readyAt) {

        private boolean isReady() {
            return System.nanoTime() - readyAt >= 0;
        }
    }

    private final Mailing mailing;
    private final PriorityQueue<Chosen> waiting = new PriorityQueue<>(Comparator.comparingLong(Chosen::readyAt)
            .thenComparing(one -> one.line().number()));
    private final boolean chosenAny;
    private Claim claim;
    private int atWork;

    Batch(Mailing mailing, Claim claim, Collection<Chosen> chosen) {
        this.mailing = mailing;
        this.claim = claim;
        this.waiting.addAll(chosen);
        this.chosenAny = !chosen.isEmpty();
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

    /** Whether any of its lines might go; otherwise all their domains are booked for a while. */
    boolean hadAny() {
        return chosenAny;
    }

    boolean isReady() {
        return !waiting.isEmpty() && waiting.peek().isReady();
    }

    /** How long until the next one may go. */
    Optional<Duration> untilReady() {
        return Optional.ofNullable(waiting.peek()).map(one -> Duration.ofNanos(one.readyAt() - System.nanoTime()));
    }

    Delivery next() {
        atWork++;
        return waiting.remove().line();
    }

    /** Nobody had time for it. */
    void giveBack(Delivery line) {
        atWork--;
        waiting.add(new Chosen(line, System.nanoTime()));
    }

    void done() {
        atWork--;
    }

    /** What nobody has begun, which is then not in it any more. */
    Collection<Delivery> empty() {
        var all = List.copyOf(waiting);
        waiting.clear();
        return all.stream().map(Chosen::line).toList();
    }

    boolean isDone() {
        return waiting.isEmpty() && atWork == 0;
    }

    /** While less than this is left of the lease, it is renewed. */
    boolean needsRenewal(Instant now, Duration enough) {
        return claim.due().minus(enough).isBefore(now);
    }
}
