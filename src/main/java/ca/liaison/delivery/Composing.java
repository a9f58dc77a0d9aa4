package ca.liaison.delivery;

import ca.liaison.mail.Mail;
import ca.liaison.mail.MailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks whoever writes the messages of a kind, and puts the return address of a line to them. */
@ApplicationScoped
class Composing {

    private final Supplier<Stream<? extends Composer>> composers;
    private final Optional<String> bounceAddress;

    @Inject
    Composing(Instance<Composer> composers, @ConfigProperty(name = "BOUNCE_ADDRESS") Optional<String> bounceAddress) {
        this(composers::stream, bounceAddress);
    }

    Composing(Supplier<Stream<? extends Composer>> composers, Optional<String> bounceAddress) {
        this.composers = composers;
        this.bounceAddress = bounceAddress.map(String::strip).filter(address -> address.indexOf('@') > 0);
    }

    Composed compose(Mailing mailing, Delivery line) {
        return composers
                .get()
                .filter(one -> one.kind().equals(mailing.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody writes messages of the kind " + mailing.kind()))
                .compose(mailing, line);
    }

    Mail mail(Message message, Delivery line, MailAddress to) {
        return new Mail(
                line.messageId(),
                returnAddress(line),
                to,
                line.name(),
                line.language(),
                message.subject(),
                message.markdown(),
                message.footer(),
                message.attachments(),
                message.list(),
                message.markingLabel(),
                message.replyTo());
    }

    /** The address that undelivered messages come back to, with the postmark of the line; null where none is set. */
    private String returnAddress(Delivery line) {
        return bounceAddress
                .map(address -> {
                    int at = address.lastIndexOf('@');
                    return address.substring(0, at) + "+" + postmark(line) + address.substring(at);
                })
                .orElse(null);
    }

    private static String postmark(Delivery line) {
        return line.messageId().substring(1, line.messageId().indexOf('@'));
    }
}
