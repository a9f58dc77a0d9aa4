package ca.liaison.statistics.showing;

import ca.liaison.Language;
import ca.liaison.finding.Card;
import ca.liaison.finding.HitCards;
import ca.liaison.finding.SearchedFor;
import ca.liaison.publications.Labels;
import ca.liaison.search.Hit;
import ca.liaison.search.PageHit;
import ca.liaison.statistics.Dataset;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Html;
import ca.liaison.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Datasets among all that is found: title, columns, and the words of the table. */
@ApplicationScoped
class DatasetHits implements HitCards {

    @Override
    public String source() {
        return Dataset.SOURCE;
    }

    @Override
    public String label(Language language) {
        return Messages.text(language, "statistics.found.kinds");
    }

    @Override
    public Card card(Hit hit, SearchedFor asked) {
        var language = asked.language();
        var found = inTable(hit, language);
        return new Card(
                hit.title().in(language),
                Address.STATISTICS.in(
                        language,
                        "/" + hit.slug().in(language) + "?q=" + asked.encoded() + (found.isEmpty() ? "" : "#found")),
                null,
                Messages.text(language, "statistics.found.kind"),
                hit.published() == null ? "" : Formats.date(hit.published(), language),
                hit.published() == null ? "" : hit.published().toString(),
                null,
                Labels.marking(hit.marking()),
                Labels.unusual(hit.state()).map(state -> state.in(language)).orElse(null),
                found.map(page -> Html.marked(page.highlight()))
                        .orElseGet(() -> asked.marked(hit.summary().in(language))),
                List.of());
    }

    /** The words of a table are filed in both languages: those of the reader. */
    private static Optional<PageHit> inTable(Hit hit, Language language) {
        return hit.pages().stream().filter(page -> page.language() == language).findFirst();
    }
}
