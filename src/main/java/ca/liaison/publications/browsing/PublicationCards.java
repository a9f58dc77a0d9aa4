package ca.liaison.publications.browsing;

import ca.liaison.Language;
import ca.liaison.finding.Card;
import ca.liaison.finding.HitCards;
import ca.liaison.finding.SearchedFor;
import ca.liaison.publications.Entries;
import ca.liaison.search.Hit;
import ca.liaison.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;

/** Publications among all that is found: the same cards as on the page of publications. */
@ApplicationScoped
class PublicationCards implements HitCards {

    @Override
    public String source() {
        return Entries.SOURCE;
    }

    @Override
    public String label(Language language) {
        return Messages.text(language, "web.section.publications");
    }

    @Override
    public Card card(Hit hit, SearchedFor asked) {
        return Cards.of(hit, asked.language(), asked.q(), asked.marks());
    }
}
