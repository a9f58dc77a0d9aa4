package ca.liaison.search;

import java.util.List;
import java.util.Set;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * What is asked, narrowed by the filters of the request; what is not current any more is left out unless a state was
 * asked for.
 */
record Narrowing(SearchPredicateFactory f, SearchRequest request, List<SearchPredicate> unwanted) {

    SearchPredicate of(SearchPredicate wanted) {
        return without(null, wanted);
    }

    /** Without this facet's own filter: its counts say what choosing another value would find. */
    SearchPredicate without(Facet facet, SearchPredicate wanted) {
        var narrow = f.bool().must(wanted);
        if (facet != Facet.STATE && !request.filters().containsKey(Facet.STATE)) {
            narrow.filter(f.match().field("current").matching(true));
        }
        request.filters().forEach((by, values) -> {
            if (by != facet) {
                narrow.filter(has(by, values));
            }
        });
        if (request.from() != null) {
            narrow.filter(f.range().field("published").atLeast(request.from()));
        }
        if (request.to() != null) {
            narrow.filter(f.range().field("published").atMost(request.to()));
        }
        unwanted.forEach(narrow::mustNot);
        return narrow.toPredicate();
    }

    private SearchPredicate has(Facet facet, Set<String> values) {
        return f.terms().field(facet.parameter()).matchingAny(values).toPredicate();
    }
}
