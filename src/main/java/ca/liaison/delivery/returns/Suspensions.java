package ca.liaison.delivery.returns;

import ca.liaison.delivery.returns.Return.Kind;
import ca.liaison.delivery.returns.Suspension.Reason;
import ca.liaison.jobs.Waking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which addresses get no more, because of what came back. One answer that there is no such address suspends it; a full
 * mailbox, a policy, a message too large never do, however often. What else comes back weighs a point a day, which
 * halves every week: at {@value #SUSPENDS_AT} points the address is suspended. A complaint suspends what goes to many.
 * Whatever was lifted by hand begins from nothing.
 */
@ApplicationScoped
public class Suspensions {

    static final double SUSPENDS_AT = 4;

    private static final Duration HALVES_IN = Duration.ofDays(7);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(60);

    private final ReturnEvents events;
    private final SuspensionRecords records;
    private final Waking waking;
    private final Clock clock;

    @Inject
    Suspensions(ReturnEvents events, SuspensionRecords records, Waking waking, Clock clock) {
        this.events = events;
        this.records = records;
        this.waking = waking;
        this.clock = clock;
    }

    /** Whether what goes to many does not go to it. */
    public boolean isSuspended(String address) {
        return find(address).isPresent();
    }

    /** Whether what is urgent does not go to it either: a complaint does not stop that. */
    public boolean isSuspendedAltogether(String address) {
        return find(address).filter(held -> held.reason() != Reason.COMPLAINT).isPresent();
    }

    /** The suspension that holds. */
    public Optional<Suspension> find(String address) {
        return records.find(low(address)).filter(Suspension::isHeld);
    }

    /** Those that hold, newest first. */
    public List<Suspension> held(int skip, int most) {
        return records.held(skip, most);
    }

    /** By hand; one that holds already stays as it is. */
    public void suspend(String address, String by) {
        begin(new Suspension(low(address), Reason.BY_HAND, null, null, clock.instant(), by, null, null, false));
    }

    /**
     * The next message goes out again, and what came back before does not count any more.
     *
     * @return whether there was one to lift
     */
    public boolean lift(String address, String by) {
        return records.lift(low(address), by, clock.instant());
    }

    /**
     * A mail system refused the recipient while we talked to it: the same as if a report had said so later.
     *
     * @param id of the delivery and its attempt, so that it counts once
     * @param reply code, enhanced status and words, as answered to {@code RCPT}
     */
    public void refused(String id, String address, String reply) {
        var diagnosis = Diagnosis.of(reply, null, Optional.of(Dialogue.RCPT), false);
        if (reply.strip().startsWith("5")) {
            count(
                    "refused/" + id,
                    new Return(
                            Kind.BOUNCE,
                            low(address),
                            null,
                            null,
                            diagnosis.status(),
                            reply.strip(),
                            diagnosis.isPermanent()));
        }
    }

    /** Counts what came back, once, however often it is told. */
    void count(String id, Return report) {
        if (report.recipient() == null) {
            return;
        }
        var event = ReturnEvent.of(id, report, clock.instant());
        events.add(event);
        if (event.permanent()) {
            begin(event, Reason.NO_SUCH_ADDRESS);
        } else if (event.bySomebody()) {
            begin(event, Reason.COMPLAINT);
        } else if (event.weighs() && points(event.address(), event.at()) >= SUSPENDS_AT) {
            begin(event, Reason.CAME_BACK);
        }
    }

    private double points(String address, Instant now) {
        var forgotten = now.minus(FORGOTTEN_AFTER);
        var from = records.find(address)
                .map(Suspension::liftedAt)
                .filter(lifted -> lifted.isAfter(forgotten))
                .orElse(forgotten);
        return events.of(address, from).stream()
                .filter(ReturnEvent::weighs)
                .map(one -> Duration.between(one.at(), now).toDays())
                .distinct()
                .mapToDouble(day -> Math.pow(0.5, (double) day / HALVES_IN.toDays()))
                .sum();
    }

    private void begin(ReturnEvent event, Reason reason) {
        begin(new Suspension(
                event.address(), reason, event.status(), event.diagnostic(), clock.instant(), null, null, null, false));
    }

    private void begin(Suspension fresh) {
        if (records.begin(fresh)) {
            waking.wake(SuspensionTelling.class);
        }
    }

    private static String low(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
