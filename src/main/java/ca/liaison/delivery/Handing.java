package ca.liaison.delivery;

import static ca.liaison.delivery.DeliveryState.ACCEPTED;
import static ca.liaison.delivery.DeliveryState.ACKNOWLEDGED;
import static ca.liaison.delivery.DeliveryState.CLAIMED;
import static ca.liaison.delivery.DeliveryState.DEFERRED;
import static ca.liaison.delivery.DeliveryState.OPENED;
import static ca.liaison.delivery.DeliveryState.REJECTED;
import static ca.liaison.delivery.DeliveryState.SENDING;
import static ca.liaison.delivery.DeliveryState.SUPPRESSED;
import static ca.liaison.delivery.DeliveryState.UNKNOWN;

import ca.liaison.LoggedFailure;
import ca.liaison.delivery.Sheets.Change;
import ca.liaison.delivery.returns.Suspensions;
import ca.liaison.jobs.TrustedTime;
import ca.liaison.mail.Answer;
import ca.liaison.mail.MailAddress;
import ca.liaison.mail.Postmaster;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/**
 * Hands one line over: asks for its message, writes that it is being sent before the relay can have it, and then what
 * the relay said.
 */
@ApplicationScoped
class Handing {

    private static final Logger LOG = System.getLogger(Handing.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 8; // four hours

    /** A line that the relay put off for so long is rejected, with what the relay said last. */
    static final Duration GIVEN_UP_AFTER = Duration.ofDays(3);

    /** RFC 3463, section 3.2: the status is about the address of the recipient. */
    private static final Pattern NO_SUCH_ADDRESS = Pattern.compile("\\b5\\.1\\.[0-9]+\\b");

    private final Composing composing;
    private final Postmaster postmaster;
    private final Sheets sheets;
    private final Suspensions suspensions;
    private final TrustedTime time;
    private final Clock clock;

    @Inject
    Handing(
            Composing composing,
            Postmaster postmaster,
            Sheets sheets,
            Suspensions suspensions,
            TrustedTime time,
            Clock clock) {
        this.composing = composing;
        this.postmaster = postmaster;
        this.sheets = sheets;
        this.suspensions = suspensions;
        this.time = time;
        this.clock = clock;
    }

    /** @return whether the relay was there: otherwise nothing was begun */
    boolean hand(Batches.Turn turn) {
        var line = turn.line();
        var stamp = turn.batch().claim().stamp();
        var to = MailAddress.parse(line.address());
        if (to.isEmpty()) {
            move(line, CLAIMED, REJECTED, stamp, tried(line, "5.1.3 This is no address that mail can be sent to"));
            return true;
        }
        if (isSuspended(turn.batch().mailing(), line)) {
            move(line, CLAIMED, SUPPRESSED, stamp, new Change(false, "delivery.suspended", null, null, null));
            return true;
        }
        Composed composed;
        try {
            composed = composing.compose(turn.batch().mailing(), line);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The message of " + line.id() + " cannot be composed", LoggedFailure.of(e));
            defer(line, CLAIMED, stamp, "The message cannot be composed");
            return true;
        }
        if (composed instanceof Composed.Suppressed suppressed) {
            suppressed.before().run();
            move(line, CLAIMED, SUPPRESSED, stamp, new Change(false, suppressed.reasonKey(), null, null, null));
            return true;
        }
        return send(line, to.get(), (Message) composed, stamp);
    }

    /** Who complained still gets what is urgent; where there is no such address, nothing goes. */
    private boolean isSuspended(Mailing mailing, Delivery line) {
        return mailing.priority() == Priority.URGENT
                ? suspensions.isSuspendedAltogether(line.address())
                : suspensions.isSuspended(line.address());
    }

    /** Said in the session, it counts as if a report had said so later. */
    private void reject(Delivery line, DeliveryState from, String stamp, String reply) {
        if (move(line, from, REJECTED, stamp, changed(line, from, reply))
                && NO_SUCH_ADDRESS.matcher(reply).find()) {
            suspensions.refused(line.id() + "/" + line.attempts(), line.address(), reply);
        }
    }

    private boolean send(Delivery line, MailAddress to, Message message, String stamp) {
        var sending = new AtomicBoolean();
        Answer answer;
        try {
            answer = postmaster.send(composing.mail(message, line, to), () -> {
                sending.set(move(line, CLAIMED, SENDING, stamp, tried(line, null)));
                return sending.get();
            });
        } catch (IllegalArgumentException e) {
            LOG.log(Level.ERROR, "The message of " + line.id() + " cannot be written", LoggedFailure.of(e));
            defer(line, CLAIMED, stamp, "The message cannot be written");
            return true;
        }
        var from = sending.get() ? SENDING : CLAIMED;
        switch (answer.kind()) {
            case ACCEPTED -> accept(line, stamp, answer.reply());
            case REJECTED -> reject(line, from, stamp, answer.reply());
            case DEFERRED -> defer(line, from, stamp, answer.reply());
            case UNKNOWN ->
                move(
                        line,
                        from,
                        UNKNOWN,
                        stamp,
                        new Change(false, answer.reply(), null, clock.instant().plus(pause(line)), null));
            case WITHDRAWN -> LOG.log(Level.DEBUG, line.id() + " is another node's now");
            case AWAY -> {
                LOG.log(Level.DEBUG, "The relay is away: " + answer.reply());
                return false;
            }
        }
        return true;
    }

    /** Whoever read it before the relay had it has opened it; who read it afterwards says so themselves. */
    private void accept(Delivery line, String stamp, String reply) {
        var now = clock.instant();
        if (sheets.accept(line.mailing(), line.number(), stamp, now, reply)) {
            return;
        }
        if (move(line, SENDING, ACCEPTED, stamp, new Change(false, reply, null, null, now))) {
            var standing = sheets.read(line.mailing(), Sheets.of(line.number()))
                    .lines()
                    .get(line.number());
            var state = standing.acknowledgedAt() == null ? OPENED : ACKNOWLEDGED;
            sheets.mark(line.mailing(), line.number(), ACCEPTED, state, null, null, null);
        }
    }

    private void defer(Delivery line, DeliveryState from, String stamp, String reply) {
        var first = line.firstTriedAt() == null ? clock.instant() : line.firstTriedAt();
        boolean tooOld = first.plus(GIVEN_UP_AFTER).isBefore(clock.instant()) && !time.isInDoubt();
        if (tooOld) {
            move(line, from, REJECTED, stamp, changed(line, from, reply));
        } else {
            var change = changed(line, from, reply);
            move(
                    line,
                    from,
                    DEFERRED,
                    stamp,
                    new Change(
                            change.tried(),
                            reply,
                            change.firstTriedAt(),
                            clock.instant().plus(pause(line)),
                            null));
        }
    }

    private static Duration pause(Delivery line) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(line.attempts(), MOST_DOUBLINGS));
    }

    /** What is counted as a try was so when the sending began, or is now. */
    private Change changed(Delivery line, DeliveryState from, String reply) {
        return from == SENDING ? new Change(false, reply, null, null, null) : tried(line, reply);
    }

    private Change tried(Delivery line, String reply) {
        return new Change(true, reply, line.firstTriedAt() == null ? clock.instant() : null, null, null);
    }

    private boolean move(Delivery line, DeliveryState from, DeliveryState to, String stamp, Change change) {
        return sheets.move(line.mailing(), line.number(), from, to, stamp, change);
    }
}
