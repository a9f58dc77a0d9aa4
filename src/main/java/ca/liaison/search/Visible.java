package ca.liaison.search;

import ca.liaison.identity.Viewer;
import java.util.Set;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/** The index as one viewer sees it. Every question goes through here, and here is the one place where the index is told who is asking. */
final class Visible {

    private final Engine engine;
    private final SearchSession session;
    private final Viewer viewer;

    Visible(Engine engine, SearchSession session, Viewer viewer) {
        this.engine = engine;
        this.session = session;
        this.viewer = viewer;
    }

    Viewer viewer() {
        return viewer;
    }

    Engine engine() {
        return engine;
    }

    SearchPredicateFactory entry() {
        return engine.entries().predicate();
    }

    SearchPredicateFactory passage() {
        return engine.passages().predicate();
    }

    /** The entries of this predicate that the viewer may see. */
    <T> SearchQueryOptionsStep<?, ?, T, ?, ?, ?> entries(Class<T> projection, SearchPredicate wanted) {
        return session.search(engine.entries()).select(projection).where(granted(entry(), wanted));
    }

    <T> SearchQueryOptionsStep<?, ?, T, ?, ?, ?> passages(Class<T> projection, SearchPredicate wanted) {
        return session.search(engine.passages()).select(projection).where(granted(passage(), wanted));
    }

    long count(SearchPredicate wanted) {
        return session.search(engine.entries()).where(granted(entry(), wanted)).fetchTotalHitCount();
    }

    /** How many entries there are, and how many have each value of these facets. */
    Counting count(SearchPredicate wanted, Set<Facet> facets) {
        return Counting.of(engine, granted(entry(), wanted), facets);
    }

    private SearchPredicate granted(SearchPredicateFactory f, SearchPredicate wanted) {
        if (viewer.grants().isEmpty()) {
            return f.matchNone().toPredicate();
        }
        var granted = f.bool().must(wanted).filter(f.terms().field("audience").matchingAny(viewer.grants()));
        if (!viewer.isStaff()) {
            granted.filter(f.terms().field("releases").matchingAny(viewer.releases()));
            // the other way round they would match nearly everything, which costs more than the few that this excludes
            granted.mustNot(f.range().field("from").greaterThan(viewer.at())).mustNot(f.range().field("until").atMost(viewer.at()));
        }
        return granted.toPredicate();
    }
}
