package ca.liaison.digests;

import ca.liaison.delivery.Addressee;
import ca.liaison.delivery.Mailing;
import ca.liaison.delivery.Mailings;
import ca.liaison.delivery.Priority;
import ca.liaison.delivery.Progress;
import ca.liaison.jobs.Chore;
import ca.liaison.jobs.TrustedTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;

/**
 * Has the ledger send the digests that are due: each period is one mailing, begun once. What was due while the portal
 * was away goes out when it is back.
 */
@ApplicationScoped
class Digesting implements Chore {

    /** After it is due, so that what was laid in the last moment is in it. */
    private static final Duration GRACE = Duration.ofMinutes(1);
    /** By then it was sent, or given up. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final DigestShelf shelf;
    private final Mailings mailings;
    private final TrustedTime time;
    private final Clock clock;

    @Inject
    Digesting(DigestShelf shelf, Mailings mailings, TrustedTime time, Clock clock) {
        this.shelf = shelf;
        this.mailings = mailings;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public boolean doOne() {
        if (time.isInDoubt()) {
            return false;
        }
        var now = clock.instant();
        var over = new HashSet<String>();
        for (var id : shelf.periods()) {
            var period = DigestPeriod.of(id);
            if (period.due().plus(KEPT).isBefore(now)) {
                over.add(id);
            } else if (!period.due().plus(GRACE).isAfter(now)) {
                begin(period);
            }
        }
        if (!over.isEmpty()) {
            shelf.removeAll(over);
        }
        return false;
    }

    private void begin(DigestPeriod period) {
        var mailing = DigestComposer.KIND + "/" + period.id();
        if (mailings.find(mailing)
                .filter(one -> one.progress() != Progress.PLANNING)
                .isPresent()) {
            return;
        }
        mailings.begin(Mailing.fresh(mailing, DigestComposer.KIND, Priority.BULK, false));
        mailings.plan(
                mailing,
                shelf.of(period).stream()
                        .map(one -> new Addressee(one.email(), null, one.language(), null))
                        .toList());
        mailings.planned(mailing);
    }
}
