package ca.liaison.directory;

import ca.liaison.Language;
import ca.liaison.finding.Card;
import ca.liaison.finding.HitCards;
import ca.liaison.finding.SearchedFor;
import ca.liaison.search.Hit;
import ca.liaison.web.Address;
import ca.liaison.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Liaison contacts among all that is found. */
@ApplicationScoped
class ContactHits implements HitCards {

    @Override
    public String source() {
        return ContactSource.NAME;
    }

    @Override
    public String label(Language language) {
        return Messages.text(language, "web.section.contacts");
    }

    @Override
    public Card card(Hit hit, SearchedFor asked) {
        var language = asked.language();
        return new Card(
                hit.title().in(language),
                Address.CONTACTS.in(language, "?q=" + encoded(hit.id())),
                null,
                Messages.text(language, "directory.contact"),
                "",
                "",
                null,
                null,
                null,
                asked.marked(hit.summary().in(language)),
                List.of());
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
