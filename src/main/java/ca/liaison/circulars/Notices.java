package ca.liaison.circulars;

import ca.liaison.delivery.Addressee;
import ca.liaison.delivery.Delivery;
import ca.liaison.delivery.Mailing;
import ca.liaison.delivery.Mailings;
import ca.liaison.delivery.Priority;
import ca.liaison.delivery.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What is sent about a circular after it went out: reminders to those who have not acknowledged it, and to everybody
 * who had it that it was taken back. Each is a mailing of its own in the ledger, begun once.
 */
@ApplicationScoped
class Notices {

    private static final List<Duration> REMINDED_AFTER = List.of(Duration.ofDays(1), Duration.ofDays(3));

    private final Mailings mailings;
    private final Clock clock;

    @Inject
    Notices(Mailings mailings, Clock clock) {
        this.mailings = mailings;
        this.clock = clock;
    }

    /** Begins the reminder that is due now, where one is and was not begun. */
    void remind(Circular circular) {
        if (!circular.content().isToBeAcknowledged() || !circular.state().isInForce()) {
            return;
        }
        var due = due(circular);
        var now = clock.instant();
        for (int number = due.size(); number >= 1; number--) {
            if (!now.isBefore(due.get(number - 1))) {
                // one that is overtaken by the next is left out: nobody gets two at once
                notify(
                        circular,
                        circular.mailing() + "/reminder/" + number,
                        NoticeComposer.REMINDER,
                        line -> Reached.by(line) && line.acknowledgedAt() == null);
                return;
            }
        }
    }

    /** After one day, after three, and at the deadline; none after the deadline. */
    static List<Instant> due(Circular circular) {
        var sent = circular.issue().at();
        var deadline = circular.content().acknowledgeBy();
        var all = new ArrayList<Instant>();
        REMINDED_AFTER.stream()
                .map(sent::plus)
                .filter(at -> deadline == null || at.isBefore(deadline))
                .forEach(all::add);
        if (deadline != null) {
            all.add(deadline);
        }
        return all;
    }

    void withdrawn(Circular circular) {
        notify(circular, circular.mailing() + "/withdrawal", NoticeComposer.WITHDRAWAL, line -> Reached.by(line));
    }

    private void notify(Circular circular, String id, String kind, Predicate<Delivery> whom) {
        var begun = mailings.find(id);
        if (begun.isPresent() && begun.get().progress() != Progress.PLANNING) {
            return;
        }
        mailings.begin(Mailing.fresh(id, kind, circular.content().isUrgent() ? Priority.URGENT : Priority.BULK, false));
        try (var lines = mailings.all(circular.mailing())) {
            mailings.plan(
                    id,
                    lines.filter(whom)
                            .map(line -> new Addressee(line.address(), line.name(), line.language(), line.agency()))
                            .toList());
        }
        mailings.planned(id);
    }
}
