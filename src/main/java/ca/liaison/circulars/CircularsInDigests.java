package ca.liaison.circulars;

import ca.liaison.Language;
import ca.liaison.delivery.Mailings;
import ca.liaison.digests.DigestItem;
import ca.liaison.digests.DigestSource;
import ca.liaison.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What a digest says of a circular to somebody it was sent to. */
@ApplicationScoped
class CircularsInDigests implements DigestSource {

    static final String SOURCE = "circular";

    private final Circulars circulars;
    private final Addressing addressing;
    private final Mailable mailable;
    private final Mailings mailings;
    private final Links links;

    @Inject
    CircularsInDigests(Circulars circulars, Addressing addressing, Mailable mailable, Mailings mailings, Links links) {
        this.circulars = circulars;
        this.addressing = addressing;
        this.mailable = mailable;
        this.mailings = mailings;
        this.links = links;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public Optional<DigestItem> item(String id, String email, Language language) {
        return circulars
                .find(id)
                .filter(circular -> circular.state().isInForce() && circular.number() != null)
                .filter(circular -> mailings.line(circular.mailing(), email)
                        .filter(line -> addressing.reason(circular, line).isEmpty())
                        .isPresent())
                .map(circular -> mailable.allows(circular.content().marking())
                        ? new DigestItem(
                                CircularComposer.escaped("[" + CircularPublishing.marked(circular) + "] "
                                        + CircularPublishing.titled(circular, language)),
                                "",
                                links.page(circular, language))
                        : new DigestItem(
                                Messages.text(language, "circulars.mail.neutral.subject"),
                                "",
                                links.page(circular, language)));
    }
}
