package ca.liaison.pages;

import ca.liaison.Language;
import ca.liaison.finding.Card;
import ca.liaison.finding.HitCards;
import ca.liaison.finding.SearchedFor;
import ca.liaison.search.Hit;
import ca.liaison.search.PageHit;
import ca.liaison.web.Html;
import ca.liaison.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The standing pages among all that is found: what a page is for, or the place where the words stand in it. */
@ApplicationScoped
class StandingHits implements HitCards {

    @Override
    public String source() {
        return StandingSource.NAME;
    }

    @Override
    public String label(Language language) {
        return Messages.text(language, "pages.found.kinds");
    }

    @Override
    public Card card(Hit hit, SearchedFor asked) {
        var language = asked.language();
        var title = hit.title().in(language);
        var words = hit.pages().stream()
                .filter(page -> page.language() == language)
                .findFirst()
                .map(PageHit::highlight)
                .map(Html::marked)
                .orElseGet(() -> asked.marked(hit.summary().in(language)));
        return new Card(
                title == null ? hit.title().in(language.other()) : title,
                StandingSections.address(hit.id()).in(language),
                title == null ? language.other().locale().toLanguageTag() : null,
                Messages.text(language, "pages.found.kind"),
                "",
                "",
                null,
                null,
                null,
                words,
                List.of());
    }
}
