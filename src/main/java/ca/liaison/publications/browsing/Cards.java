package ca.liaison.publications.browsing;

import ca.liaison.Language;
import ca.liaison.finding.Card;
import ca.liaison.publications.Labels;
import ca.liaison.publications.PublicationAddress;
import ca.liaison.search.Container;
import ca.liaison.search.Hit;
import ca.liaison.search.PageHit;
import ca.liaison.search.WordMarks;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Html;
import ca.liaison.web.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** Prints what the index found as cards. */
public final class Cards {

    private Cards() {}

    /** A card of a list that nobody searched: title and summary. */
    public static Card of(Hit hit, Language language) {
        return of(hit, language, "", null);
    }

    /**
     * A card of a search, whose words the marks are (null for none): with the words where they stand, and links to the
     * pages they stand on.
     */
    public static Card of(Hit hit, Language language, String q, WordMarks marks) {
        return new Card(
                hit.title().in(language),
                PublicationAddress.of(hit.slug(), language, q),
                null,
                Labels.kind(hit.kind()).in(language),
                hit.published() == null ? "" : Formats.date(hit.published(), language),
                hit.published() == null ? "" : hit.published().toString(),
                detail(hit, language),
                Labels.marking(hit.marking()),
                Labels.unusual(hit.state()).map(state -> state.in(language)).orElse(null),
                words(hit, language, marks),
                places(hit, language, q));
    }

    /** Those in the reader's language first. The same page of a PDF and of its DOCX is one place. */
    private static List<Card.Place> places(Hit hit, Language language, String q) {
        var seen = new HashSet<List<Object>>();
        return hit.pages().stream()
                .sorted(Comparator.comparing(page -> isForeign(page, language)))
                .filter(page -> seen.add(Arrays.asList(page.container(), page.number(), page.language())))
                .map(page -> place(hit, page, language, q))
                .toList();
    }

    private static boolean isForeign(PageHit page, Language language) {
        return page.language() != null && page.language() != language;
    }

    private static Card.Place place(Hit hit, PageHit page, Language language, String q) {
        if (page.container() == Container.TABLE) {
            return new Card.Place(
                    Labels.container(page, language),
                    Address.STATISTICS.in(language, "/" + page.file() + "?q=" + SearchAddress.encoded(q) + "#found"),
                    Html.marked(page.highlight()),
                    foreignTag(page, language));
        }
        var file = page.file() == null ? "" : "&file=" + page.file();
        var address = Address.PUBLICATIONS.in(
                language,
                "/" + hit.slug().in(language) + "?q=" + SearchAddress.encoded(q) + file + "&page=" + page.number()
                        + "#page=" + page.number());
        return new Card.Place(
                Labels.container(page, language), address, Html.marked(page.highlight()), foreignTag(page, language));
    }

    private static String foreignTag(PageHit page, Language language) {
        return isForeign(page, language) ? page.language().locale().toLanguageTag() : null;
    }

    /** The summary; where the words were found on no page of their own, the text around them. */
    private static Html words(Hit hit, Language language, WordMarks marks) {
        var summary = hit.summary().in(language);
        if (!hit.highlights().isEmpty() && (hit.pages().isEmpty() || summary == null)) {
            return Html.marked(String.join(" … ", hit.highlights()));
        }
        if (summary == null) {
            return null;
        }
        return marks == null ? Html.of(summary) : Html.marked(marks.mark(summary, language));
    }

    private static String detail(Hit hit, Language language) {
        var parts = new ArrayList<String>();
        if (hit.organization() != null) {
            parts.add(hit.organization().label().in(language));
        }
        if (!hit.languages().isEmpty()) {
            parts.add(hit.languages().stream()
                    .sorted()
                    .map(each -> Messages.text(language, "catalogue.language." + each.code()))
                    .collect(Collectors.joining(" " + Messages.text(language, "catalogue.and") + " ")));
        }
        if (!hit.formats().isEmpty()) {
            parts.add(String.join(", ", hit.formats()));
        }
        return String.join(" · ", parts);
    }
}
