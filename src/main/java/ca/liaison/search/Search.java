package ca.liaison.search;

import ca.liaison.search.Clause.Word;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;

/** One search, from the request to the results. */
final class Search {

    /** Of the words that were asked, when no entry has all of them. */
    private static final int MOST_PERCENT = 60;

    private final SearchRequest request;
    private final Visible visible;
    private final Expansion expansion;
    private final Rarity rarity;
    private final long revision;
    private final SearchQuery asked;
    private final SearchPredicateFactory f;
    private final EntryWording wording;
    private final Narrowing narrowing;
    private final List<SearchPredicate> parts;

    Search(SearchRequest request, Visible visible, Expansion expansion, Rarity rarity, long revision) {
        this.request = request;
        this.visible = visible;
        this.expansion = expansion;
        this.rarity = rarity;
        this.revision = revision;
        asked = QueryReader.read(request.q());
        f = visible.entry();
        wording = new EntryWording(visible, request.reader());
        narrowing = new Narrowing(
                f, request, asked.unwanted().stream().map(wording::unwanted).toList());
        parts = new QueryPredicates(f, wording, expansion, this::weight).parts(asked.all());
    }

    Results results() {
        var strict = answer(all(), false);
        if (strict.total() > 0 || parts.isEmpty()) {
            return strict;
        }
        var correction = new SpellingCorrection(visible, this).of(asked);
        var relaxed = parts.size() > 1 || correction.isPresent() ? answer(most(correction), true) : strict;
        return new Results(
                relaxed.total(),
                relaxed.hits(),
                relaxed.facets(),
                correction,
                relaxed.total() > 0,
                request.page(),
                request.size());
    }

    /** How many entries the same request would find for these words instead. */
    long countFor(String q) {
        var other = instead(q);
        return visible.count(other.narrowing.of(other.all()));
    }

    /** Whether an entry that the viewer may see has the word in any inflection. */
    boolean isKnown(Word word) {
        return visible.count(wording.word(word)) > 0;
    }

    SearchRequest request() {
        return request;
    }

    private float weight(String text, SearchPredicate having) {
        return asked.all().size() < 2 ? 1 : rarity.of(text, having, visible, revision);
    }

    private SearchPredicate all() {
        if (parts.isEmpty()) {
            return f.matchAll().toPredicate();
        }
        var all = f.bool();
        parts.forEach(all::must);
        return all.toPredicate();
    }

    /** What has all words when they are spelt right comes first. */
    private SearchPredicate most(Optional<String> correction) {
        return correction
                .map(better -> f.or(most(), instead(better).all()).toPredicate())
                .orElseGet(this::most);
    }

    private Search instead(String q) {
        return new Search(request.asking(q), visible, expansion, rarity, revision);
    }

    private SearchPredicate most() {
        var most = f.bool().minimumShouldMatchNumber(Math.max(1, parts.size() * MOST_PERCENT / 100));
        parts.forEach(most::should);
        return most.toPredicate();
    }

    private Results answer(SearchPredicate wanted, boolean relaxed) {
        var narrowed = narrowing.of(wanted);
        var together = EnumSet.noneOf(Facet.class);
        together.addAll(request.facets());
        together.removeAll(request.filters().keySet());
        together.remove(Facet.STATE); // its counts say what is left out
        var found = together.isEmpty() ? alone(narrowed) : counted(narrowed, together);
        var facets = new EnumMap<Facet, List<FacetCount>>(Facet.class);
        facets.putAll(found.facets());
        request.facets().stream()
                .filter(facet -> !together.contains(facet))
                .forEach(facet -> facets.putAll(visible.count(narrowing.without(facet, wanted), Set.of(facet))
                        .facets()));
        var hits = new PagesFound(visible, request.reader(), asked.all(), expansion).in(found.hits());
        return new Results(found.total(), hits, facets, Optional.empty(), relaxed, request.page(), request.size());
    }

    private record Found(long total, Map<Facet, List<FacetCount>> facets, List<Hit> hits) {}

    /** Ranked and counted in one go. */
    private Found alone(SearchPredicate narrowed) {
        if (!isReachable()) {
            return new Found(visible.count(narrowed), Map.of(), List.of());
        }
        var result = ordered(visible.entries(EntryRow.class, narrowed)).fetch((int) offset(), request.size());
        return new Found(
                result.total().hitCount(),
                Map.of(),
                result.hits().stream().map(EntryRow::hit).toList());
    }

    /** All are counted first, so that Lucene may then pass over those that cannot be among the best. */
    private Found counted(SearchPredicate narrowed, Set<Facet> facets) {
        var all = visible.count(narrowed, facets);
        if (!isReachable() || offset() >= all.total()) {
            return new Found(all.total(), all.facets(), List.of());
        }
        var query = ordered(visible.entries(EntryRow.class, narrowed)).totalHitCountThreshold(1);
        return new Found(
                all.total(),
                all.facets(),
                query.fetchHits((int) offset(), request.size()).stream()
                        .map(EntryRow::hit)
                        .toList());
    }

    private long offset() {
        return (long) (request.page() - 1) * request.size();
    }

    private boolean isReachable() {
        return request.size() > 0 && offset() + request.size() <= SearchRequest.DEEPEST;
    }

    private <T> SearchQueryOptionsStep<?, ?, T, ?, ?, ?> ordered(SearchQueryOptionsStep<?, ?, T, ?, ?, ?> query) {
        return Order.of(
                query,
                request.sort() == Sort.RELEVANCE && parts.isEmpty() ? Sort.DATE : request.sort(),
                request.reader());
    }
}
