package ca.liaison.search;

import ca.liaison.Language;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What is asked, made harmless: any words, any numbers. Values within a filter are alternatives, filters narrow each
 * other, an empty filter is none. The dates are inclusive and may be null.
 */
public record SearchRequest(
        String q,
        Language reader,
        Map<Facet, Set<String>> filters,
        LocalDate from,
        LocalDate to,
        Sort sort,
        int page,
        int size,
        Set<Facet> facets) {

    /** Nobody reads further; an index that sorts deeper pays for it with memory. */
    static final int DEEPEST = 10_000;

    private static final int LONGEST = 1_000;
    private static final int MOST_VALUES = 100;

    public SearchRequest {
        q = q == null ? "" : q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        page = Math.max(1, Math.min(page, DEEPEST));
        size = Math.max(0, Math.min(size, 100));
        var kept = new EnumMap<Facet, Set<String>>(Facet.class);
        filters.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                kept.put(facet, Set.copyOf(values.stream().limit(MOST_VALUES).toList()));
            }
        });
        filters = kept;
        facets = Set.copyOf(facets);
    }

    /** All that matches, best first, ten a page, with every facet of the entries of one source. */
    public static SearchRequest of(String q, Language reader) {
        return new SearchRequest(q, reader, Map.of(), null, null, Sort.RELEVANCE, 1, 10, Facet.OF_ONE_SOURCE);
    }

    public SearchRequest with(Facet facet, String... values) {
        return with(facet, Set.of(values));
    }

    public SearchRequest with(Facet facet, Set<String> values) {
        var all = new EnumMap<Facet, Set<String>>(Facet.class);
        all.putAll(filters);
        all.put(facet, values);
        return new SearchRequest(q, reader, all, from, to, sort, page, size, facets);
    }

    public SearchRequest between(LocalDate from, LocalDate to) {
        return new SearchRequest(q, reader, filters, from, to, sort, page, size, facets);
    }

    public SearchRequest sorted(Sort sort) {
        return new SearchRequest(q, reader, filters, from, to, sort, page, size, facets);
    }

    public SearchRequest page(int page) {
        return new SearchRequest(q, reader, filters, from, to, sort, page, size, facets);
    }

    public SearchRequest size(int size) {
        return new SearchRequest(q, reader, filters, from, to, sort, page, size, facets);
    }

    public SearchRequest facets(Facet... facets) {
        return new SearchRequest(q, reader, filters, from, to, sort, page, size, Set.of(facets));
    }

    SearchRequest asking(String q) {
        return new SearchRequest(q, reader, filters, from, to, sort, page, size, facets);
    }
}
