package ca.liaison.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;

/** How many of what was found have each value. Most frequent first, years newest first. */
final class FacetCounts {

    private static final int MOST_VALUES = 300;
    private static final Map<Facet, AggregationKey<Map<String, Long>>> KEYS = keys();

    private FacetCounts() {
    }

    /** Counted together with the hits, for the facets that do not narrow. */
    static void count(SearchQueryOptionsStep<?, ?, ?, ?, ?, ?> query, Set<Facet> facets) {
        facets.forEach(facet -> addTo(query, facet));
    }

    private static void addTo(SearchQueryOptionsStep<?, ?, ?, ?, ?, ?> query, Facet facet) {
        query.aggregation(KEYS.get(facet), f -> f.terms().field(facet.parameter(), String.class).maxTermCount(MOST_VALUES));
    }

    static Map<Facet, List<Count>> read(SearchResult<?> result, Set<Facet> facets) {
        var all = new EnumMap<Facet, List<Count>>(Facet.class);
        facets.forEach(facet -> all.put(facet, read(result, facet)));
        return all;
    }

    /** Counted on its own, for a facet that narrows. */
    static List<Count> count(Visible visible, SearchPredicate wanted, Facet facet) {
        var query = visible.entries(EntryRow.class, wanted);
        addTo(query, facet);
        return read(query.fetch(0), facet);
    }

    private static List<Count> read(SearchResult<?> result, Facet facet) {
        return result.aggregation(KEYS.get(facet)).entrySet().stream().map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(facet == Facet.YEAR ? BY_VALUE_DOWN : BY_COUNT).toList();
    }

    private static final java.util.Comparator<Count> BY_VALUE_DOWN = java.util.Comparator.comparing(Count::value).reversed();
    private static final java.util.Comparator<Count> BY_COUNT =
            java.util.Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value);

    private static Map<Facet, AggregationKey<Map<String, Long>>> keys() {
        var keys = new EnumMap<Facet, AggregationKey<Map<String, Long>>>(Facet.class);
        for (var facet : Facet.values()) {
            keys.put(facet, AggregationKey.of(facet.parameter()));
        }
        return keys;
    }
}
