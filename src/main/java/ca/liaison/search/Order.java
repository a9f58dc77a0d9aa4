package ca.liaison.search;

import ca.liaison.Language;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;

/**
 * The order of entries. It never ends in a tie: what is on one page of results is not on the next as well, and does not
 * hang on what is not shown.
 */
final class Order {

    private Order() {}

    static <T> SearchQueryOptionsStep<?, ?, T, ?, ?, ?> of(
            SearchQueryOptionsStep<?, ?, T, ?, ?, ?> query, Sort sort, Language reader) {
        var title = reader == Language.EN ? "orderEn" : "orderFr";
        switch (sort) {
            case RELEVANCE ->
                query.sort(f -> f.composite(c -> {
                    c.add(f.score());
                    c.add(f.field("published").desc().missing().last());
                    c.add(f.field("tieBreak"));
                }));
            case DATE ->
                query.sort(f -> f.composite(c -> {
                    c.add(f.field("published").desc().missing().last());
                    c.add(f.field("tieBreak"));
                }));
            case TITLE ->
                query.sort(f -> f.composite(c -> {
                    c.add(f.field(title));
                    c.add(f.field("tieBreak"));
                }));
        }
        return query;
    }
}
