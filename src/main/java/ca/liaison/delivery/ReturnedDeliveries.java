package ca.liaison.delivery;

import ca.liaison.delivery.returns.Return;
import ca.liaison.delivery.returns.Returned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the ledger what came back. What nobody can have sent from here counts for nothing. */
@ApplicationScoped
class ReturnedDeliveries implements Returned {

    private final Mailings mailings;

    @Inject
    ReturnedDeliveries(Mailings mailings) {
        this.mailings = mailings;
    }

    @Override
    public boolean returned(Return report) {
        var postmark = report.token() != null ? report.token() : report.messageId();
        var line = mailings.byPostmark(postmark).filter(one -> report.token() != null || isTo(one, report.recipient()));
        if (line.isPresent() && report.kind() == Return.Kind.BOUNCE) {
            mailings.bounced(
                    postmark,
                    Stream.of(report.status(), report.diagnostic())
                            .filter(word -> word != null && !word.isBlank())
                            .collect(Collectors.joining(" ")));
        }
        return line.isPresent();
    }

    /** The number of a message stands in every copy of it; so it is believed about its own recipient only. */
    private static boolean isTo(Delivery line, String recipient) {
        return recipient != null && line.address().equals(recipient.toLowerCase(Locale.ROOT));
    }
}
