package ca.liaison.delivery;

import ca.liaison.mail.MailAddress;
import ca.liaison.mail.Postmaster;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Shows a line as its addressee would see it. */
@ApplicationScoped
public class Previews {

    private final Ledger ledger;
    private final MailingRecords mailings;
    private final Composing composing;
    private final Postmaster postmaster;

    @Inject
    Previews(Ledger ledger, MailingRecords mailings, Composing composing, Postmaster postmaster) {
        this.ledger = ledger;
        this.mailings = mailings;
        this.composing = composing;
        this.postmaster = postmaster;
    }

    /** As it would be now. Empty where there is no such line. */
    public Optional<Preview> of(String delivery) {
        return ledger.line(delivery)
                .flatMap(line -> mailings.find(line.mailing()).map(mailing -> of(mailing, line)));
    }

    private Preview of(Mailing mailing, Delivery line) {
        var composed = composing.compose(mailing, line);
        if (composed instanceof Composed.Suppressed suppressed) {
            return new Preview(suppressed.reasonKey(), null, List.of(), null, null, List.of());
        }
        var message = (Message) composed;
        var to = MailAddress.parse(line.address());
        if (to.isEmpty()) {
            return new Preview("delivery.noAddress", null, List.of(), null, null, List.of());
        }
        var written = postmaster.write(composing.mail(message, line, to.get()));
        return new Preview(
                null,
                message.subject(),
                written.headers(),
                written.text(),
                written.html(),
                message.attachments().stream()
                        .map(one -> new Preview.Attached(one.name(), one.mediaType(), one.size()))
                        .toList());
    }
}
