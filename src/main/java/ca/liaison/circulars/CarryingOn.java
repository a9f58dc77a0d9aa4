package ca.liaison.circulars;

import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.delivery.Mailings;
import ca.liaison.delivery.Progress;
import ca.liaison.jobs.Chore;
import ca.liaison.jobs.TrustedTime;
import ca.liaison.web.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;

/**
 * Does what was decided about circulars, step by step, each of which may be repeated: whatever a kill cut off goes on
 * at the next turn, on any node.
 */
@ApplicationScoped
class CarryingOn implements Chore {

    /** A portal that was away for longer does not send by itself what is long overdue: somebody looks at it first. */
    private static final Duration LATEST = Duration.ofHours(6);

    private final Circulars circulars;
    private final CircularPublishing publishing;
    private final Approving approving;
    private final Notices notices;
    private final Mailings mailings;
    private final AuditTrail trail;
    private final TrustedTime time;
    private final Clock clock;

    @Inject
    CarryingOn(
            Circulars circulars,
            CircularPublishing publishing,
            Approving approving,
            Notices notices,
            Mailings mailings,
            AuditTrail trail,
            TrustedTime time,
            Clock clock) {
        this.circulars = circulars;
        this.publishing = publishing;
        this.approving = approving;
        this.notices = notices;
        this.mailings = mailings;
        this.trail = trail;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    @Override
    public boolean doOne() {
        RuntimeException first = null;
        for (var circular : circulars.inAnyOf(EnumSet.range(CircularState.SCHEDULED, CircularState.EXPIRED))) {
            try {
                carryOn(circular);
            } catch (Circulars.ChangedSince meanwhile) {
                // another node, or a person: the next turn sees what it is now
                continue;
            } catch (RuntimeException e) {
                first = first == null ? e : first; // the others go on
            }
        }
        if (first != null) {
            throw first;
        }
        return false;
    }

    /** As far as it goes now. */
    Circular carryOn(Circular circular) {
        return switch (circular.state()) {
            case SCHEDULED -> scheduled(circular);
            case SENDING -> sending(circular);
            case SENT, CANCELLED -> inForce(circular);
            case WITHDRAWN -> {
                publishing.withdraw(circular);
                notices.withdrawn(circular);
                yield circular;
            }
            default -> circular;
        };
    }

    private Circular scheduled(Circular circular) {
        var now = clock.instant();
        if (time.isInDoubt() || circular.sendAt() == null || now.isBefore(circular.sendAt())) {
            return circular;
        }
        if (now.isAfter(circular.sendAt().plus(LATEST)) || !approving.holds(circular)) {
            return circulars.save(circular.overdue());
        }
        return sending(moved(circular.issued(new Circular.Issue(null, now, null)), Move.SEND));
    }

    private Circular sending(Circular decided) {
        var circular = decided;
        if (circular.issue().number() == null) {
            var year = circular.issue().at().atZone(Formats.OTTAWA).getYear();
            circular = circulars.save(circular.issued(new Circular.Issue(
                    circulars.number(circular.id(), year), circular.issue().at(), null)));
        }
        if (circular.issue().publication() == null) {
            var publication = publishing.publish(circular);
            circular = circulars.save(circular.issued(new Circular.Issue(
                    circular.issue().number(), circular.issue().at(), publication.value())));
        }
        supersede(circular);
        var mailing = mailings.find(circular.mailing()).orElseThrow();
        if (mailing.progress() == Progress.PLANNING) {
            mailings.planned(mailing.id());
        }
        return mailing.progress() == Progress.COMPLETE ? moved(circular, Move.COMPLETE) : circular;
    }

    private void supersede(Circular correction) {
        if (correction.corrects() != null) {
            circulars
                    .find(correction.corrects())
                    .filter(first -> Move.SUPERSEDE.isPossible(first.state()))
                    .ifPresent(first -> {
                        mailings.cancel(first.mailing());
                        publishing.supersede(moved(first, Move.SUPERSEDE));
                    });
        }
    }

    private Circular inForce(Circular circular) {
        if (time.isInDoubt()) {
            return circular;
        }
        if (isOver(circular, clock.instant())) {
            return moved(circular, Move.EXPIRE);
        }
        notices.remind(circular);
        return circular;
    }

    private static boolean isOver(Circular circular, Instant now) {
        var last = circular.content().validUntil();
        return last != null
                && Move.EXPIRE.isPossible(circular.state())
                && now.atZone(Formats.OTTAWA).toLocalDate().isAfter(last);
    }

    private Circular moved(Circular circular, Move move) {
        var changed = circular.moved(move, null, clock.instant(), null);
        return trail.doing(
                Deed.of("circular." + move.name().toLowerCase(Locale.ROOT), "portal")
                        .on("circular", circular.id())
                        .changing("state", circular.state(), move.to()),
                () -> circulars.save(changed));
    }
}
