package ca.liaison.finding;

import ca.liaison.Language;
import ca.liaison.identity.Viewer;
import ca.liaison.search.Facet;
import ca.liaison.search.FacetCount;
import ca.liaison.search.Hit;
import ca.liaison.search.Results;
import ca.liaison.search.SearchRequest;
import ca.liaison.search.Searching;
import ca.liaison.web.Formats;
import ca.liaison.web.Link;
import ca.liaison.web.Messages;
import ca.liaison.web.lists.Pager;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks all sources at once and has each room show what is found of it. */
@ApplicationScoped
class Finding {

    private static final int SIZE = 20;

    private final Searching searching;
    private final SearchDeeds deeds;
    private final Map<String, HitCards> cards;

    @Inject
    Finding(Searching searching, SearchDeeds deeds, Instance<HitCards> cards) {
        this.searching = searching;
        this.deeds = deeds;
        this.cards = cards.stream().collect(Collectors.toUnmodifiableMap(HitCards::source, Function.identity()));
    }

    FindingPage page(FindingAddress typed, Language language, Viewer viewer) {
        var address = typed.source() == null || cards.containsKey(typed.source()) ? typed : typed.ofSource(null);
        if (address.q().isEmpty()) {
            return new FindingPage("", address.source(), null, List.of(), List.of(), 1, null, null);
        }
        var results = searching.search(request(address, language), viewer);
        deeds.note(address.q(), results.total(), viewer);
        var asked = new SearchedFor(address.q(), language, searching.marks(address.q()));
        return new FindingPage(
                address.q(),
                address.source(),
                summary(address, results, language),
                kinds(address, results, language),
                results.hits().stream().map(hit -> card(hit, asked)).toList(),
                (results.page() - 1) * SIZE + 1,
                pager(address, results, language),
                results.correction()
                        .map(better -> new Link(better, address.asking(better).in(language)))
                        .orElse(null));
    }

    /** What nobody shows is not asked for. */
    private SearchRequest request(FindingAddress address, Language language) {
        var wanted = address.source() == null ? cards.keySet() : Set.of(address.source());
        return SearchRequest.of(address.q(), language)
                .with(Facet.SOURCE, wanted)
                .facets(Facet.SOURCE)
                .page(address.page())
                .size(SIZE);
    }

    private Card card(Hit hit, SearchedFor asked) {
        return cards.get(hit.source()).card(hit, asked);
    }

    /** All of them, then each of which there are any, by the name of the kind. */
    private List<FindingPage.Choice> kinds(FindingAddress address, Results results, Language language) {
        var counts = results.facets().getOrDefault(Facet.SOURCE, List.of()).stream()
                .filter(count -> cards.containsKey(count.value()))
                .sorted(Comparator.comparing(count -> cards.get(count.value()).label(language)))
                .toList();
        if (counts.isEmpty()) {
            return List.of();
        }
        var all = new ArrayList<FindingPage.Choice>();
        all.add(new FindingPage.Choice(
                Messages.text(language, "finding.all"),
                Formats.number(counts.stream().mapToLong(FacetCount::count).sum(), language),
                address.ofSource(null).in(language),
                address.source() == null));
        counts.forEach(count -> all.add(new FindingPage.Choice(
                cards.get(count.value()).label(language),
                Formats.number(count.count(), language),
                address.ofSource(count.value()).in(language),
                count.value().equals(address.source()))));
        return all;
    }

    private static Pager pager(FindingAddress address, Results results, Language language) {
        var last = Math.max(1, results.pages());
        return Pager.of(
                Math.min(results.page(), last), last, n -> address.page(n).in(language));
    }

    private static String summary(FindingAddress address, Results results, Language language) {
        var key = results.total() == 0 ? "none" : results.total() == 1 ? "one" : "many";
        var said =
                Messages.text(language, "finding.found." + key, Formats.number(results.total(), language), address.q());
        return results.relaxed() ? said + " " + Messages.text(language, "finding.relaxed") : said;
    }
}
