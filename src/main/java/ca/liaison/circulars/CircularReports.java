package ca.liaison.circulars;

import ca.liaison.Language;
import ca.liaison.delivery.Delivery;
import ca.liaison.delivery.Mailings;
import ca.liaison.web.Formats;
import ca.liaison.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.TreeMap;

/** Counts what became of a circular. */
@ApplicationScoped
class CircularReports {

    /** Of one agency, or of all. */
    record Tally(long people, long read, long acknowledged) {

        static final Tally NONE = new Tally(0, 0, 0);

        Tally with(Delivery line) {
            return new Tally(
                    people + 1,
                    read + (line.openedAt() != null || line.acknowledgedAt() != null ? 1 : 0),
                    acknowledged + (line.acknowledgedAt() != null ? 1 : 0));
        }

        Tally plus(Tally other) {
            return new Tally(people + other.people, read + other.read, acknowledged + other.acknowledged);
        }
    }

    private final Mailings mailings;

    @Inject
    CircularReports(Mailings mailings) {
        this.mailings = mailings;
    }

    /** By the agency's id; empty for those of no agency. */
    TreeMap<String, Tally> byAgency(Circular circular) {
        var tallies = new TreeMap<String, Tally>();
        try (var lines = mailings.all(circular.mailing())) {
            lines.forEach(line -> {
                var agency = line.agency() == null ? "" : line.agency();
                tallies.put(agency, tallies.getOrDefault(agency, Tally.NONE).with(line));
            });
        }
        return tallies;
    }

    String summary(Circular circular, Language language) {
        var whole = byAgency(circular).values().stream().reduce(Tally.NONE, Tally::plus);
        return Messages.text(
                language,
                circular.content().isToBeAcknowledged()
                        ? "circulars.report.summary.acknowledged"
                        : "circulars.report.summary",
                Formats.number(whole.people(), language),
                Formats.number(whole.read(), language),
                Formats.number(whole.acknowledged(), language));
    }
}
