package ca.liaison.delivery;

import ca.liaison.mail.MailAddress;
import ca.liaison.mail.Postmaster;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Shows a line as its addressee would see it. */
@ApplicationScoped
class Previews {

    private final Composing composing;
    private final Postmaster postmaster;

    @Inject
    Previews(Composing composing, Postmaster postmaster) {
        this.composing = composing;
        this.postmaster = postmaster;
    }

    Preview of(Mailing mailing, Delivery line) {
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
