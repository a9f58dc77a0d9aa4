package ca.liaison.delivery;

import static ca.liaison.delivery.DeliveryState.ACCEPTED;
import static ca.liaison.delivery.DeliveryState.ACKNOWLEDGED;
import static ca.liaison.delivery.DeliveryState.BOUNCED;
import static ca.liaison.delivery.DeliveryState.OPENED;

import ca.liaison.delivery.returns.Suspensions;
import ca.liaison.jobs.Waking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The door to the ledger of what is sent to many. */
@ApplicationScoped
public class Mailings {

    private final MailingRecords mailings;
    private final Planning planning;
    private final Ledger ledger;
    private final Noting noting;
    private final Suspensions suspensions;
    private final Batches batches;
    private final Waking waking;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Mailings(
            MailingRecords mailings,
            Planning planning,
            Ledger ledger,
            Noting noting,
            Suspensions suspensions,
            Batches batches,
            Waking waking,
            Clock clock) {
        this.mailings = mailings;
        this.planning = planning;
        this.ledger = ledger;
        this.noting = noting;
        this.suspensions = suspensions;
        this.batches = batches;
        this.waking = waking;
        this.clock = clock;
    }

    /** Keeps a new mailing, which is {@link Progress#PLANNING}; where there is one of its id, nothing changes. */
    public void begin(Mailing fresh) {
        var begun = new Mailing(
                fresh.id(),
                fresh.kind(),
                fresh.priority(),
                Progress.PLANNING,
                fresh.holdsUnknown(),
                clock.instant(),
                null,
                null);
        while (mailings.find(fresh.id()).isEmpty() && !mailings.add(begun, random.nextInt())) {
            Thread.onSpinWait(); // its number was taken, or somebody else has just begun it
        }
    }

    /**
     * Adds to the audience of a mailing that is still planned. May be repeated: one address is one line, however often
     * it is named. The first who names it says name, language and agency.
     *
     * @throws IllegalStateException where it is planned no more
     */
    public void plan(String mailing, Iterable<Addressee> some) {
        if (find(mailing).filter(one -> one.progress() == Progress.PLANNING).isEmpty()) {
            throw new IllegalStateException("The audience of the mailing " + mailing + " is whole");
        }
        planning.add(mailing, some);
    }

    /** The audience is whole: sending begins. */
    public void planned(String mailing) {
        mailings.move(mailing, Progress.RUNNING, clock.instant(), Progress.PLANNING);
        wake();
    }

    /** Within two seconds nobody hands over another message of it. */
    public void pause(String mailing) {
        mailings.move(mailing, Progress.PAUSED, clock.instant(), Progress.RUNNING);
        batches.look();
    }

    public void resume(String mailing) {
        mailings.move(mailing, Progress.RUNNING, clock.instant(), Progress.PAUSED);
        wake();
    }

    /** For good; what was not sent stays {@link DeliveryState#PLANNED} or {@link DeliveryState#DEFERRED}. */
    public void cancel(String mailing) {
        mailings.move(
                mailing, Progress.CANCELLED, clock.instant(), Progress.PLANNING, Progress.RUNNING, Progress.PAUSED);
        batches.look();
    }

    public Optional<Mailing> find(String mailing) {
        return mailings.find(mailing);
    }

    /** Every state, also with 0; the sum is the audience. */
    public Map<DeliveryState, Long> counts(String mailing) {
        return ledger.counts(mailing);
    }

    /** In the order of the audience. @param state only these, or null for all */
    public List<Delivery> lines(String mailing, DeliveryState state, int skip, int most) {
        return ledger.lines(mailing, state, skip, most);
    }

    /** All lines in the order of the audience, read some hundred at a time. */
    public Stream<Delivery> all(String mailing) {
        return ledger.all(mailing);
    }

    public Optional<Delivery> line(String mailing, String address) {
        return ledger.line(mailing, address);
    }

    public Optional<Delivery> line(String delivery) {
        return ledger.line(delivery);
    }

    /** A person's, newest first. */
    public List<Delivery> of(String address, int most) {
        return ledger.of(address, most);
    }

    /**
     * Read under sign-in. Kept also where the mail did not go out yet; never goes back from acknowledged.
     *
     * @return whether there is such a line
     */
    public boolean opened(String mailing, String address) {
        return marked(mailing, address, OPENED, "openedAt");
    }

    /** @return whether there is such a line */
    public boolean acknowledged(String mailing, String address) {
        return marked(mailing, address, ACKNOWLEDGED, "acknowledgedAt");
    }

    private boolean marked(String mailing, String address, DeliveryState state, String time) {
        var line = line(mailing, address);
        line.ifPresent(one -> noting.mark(one, state, time, null));
        return line.isPresent();
    }

    /**
     * By a person's decision: one that nobody knows of, or that the relay rejected, waits again. Where its address was
     * suspended, it is so no more: whoever sends again knows better.
     */
    public void sendAgain(String delivery, String by) {
        ledger.line(delivery).filter(one -> isNotCancelled(one.mailing())).ifPresent(line -> {
            suspensions.lift(line.address(), by);
            noting.sendAgain(line);
            wake();
        });
    }

    /** By a person's decision: one that nobody knows of counts as accepted, and is not sent again. */
    public void takeAsSent(String delivery) {
        ledger.line(delivery).ifPresent(line -> noting.mark(line, ACCEPTED, "acceptedAt", null));
        batches.look();
    }

    /**
     * It came back, or its reader's system said so.
     *
     * @param postmark what stood after the plus sign of the return address, or the number of the message; null: unknown
     * @param reply what was said: enhanced status and text
     * @return the line; empty where it is none of ours
     */
    public Optional<Delivery> bounced(String postmark, String reply) {
        var line = byPostmark(postmark);
        line.ifPresent(one -> {
            noting.mark(one, BOUNCED, "bouncedAt", reply);
            batches.look();
        });
        return line;
    }

    /**
     * The line of a message that came back, by what only this portal can have written.
     *
     * @param postmark as in {@link #bounced}
     */
    public Optional<Delivery> byPostmark(String postmark) {
        return ledger.byPostmark(postmark);
    }

    private boolean isNotCancelled(String mailing) {
        return find(mailing).filter(one -> one.progress() != Progress.CANCELLED).isPresent();
    }

    private void wake() {
        batches.look();
        waking.wake(Dispatching.class);
    }
}
