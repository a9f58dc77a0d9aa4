package ca.liaison.search;

import ca.liaison.identity.Viewer;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.data.RangeBoundInclusion;

/**
 * The index as one viewer sees it. Every question goes through here, and here is the one place where the index is told
 * who is asking.
 */
class Visible {

    private final Engine engine;
    private final SearchSession session;
    private final Viewer viewer;
    private final Set<String> withheld;

    /** The one source that is asked, null for all. */
    private final String source;

    Visible(Engine engine, SearchSession session, Viewer viewer, Set<String> withheld, String source) {
        this.source = source;
        this.engine = engine;
        this.session = session;
        this.viewer = viewer;
        this.withheld = withheld;
    }

    Viewer viewer() {
        return viewer;
    }

    /** The name of the one source that is asked, null for all. */
    String source() {
        return source;
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
    HitCounting count(SearchPredicate wanted, Set<Facet> facets) {
        return HitCounting.of(engine, granted(entry(), wanted), facets);
    }

    /** Whose entries everybody who asks now does not see, because the index does not know yet who may. */
    Set<String> withheld() {
        return withheld;
    }

    /** Whether an embargo or an expiry falls after the one instant and not after the other, of any entry at all. */
    boolean turnsBetween(Instant after, Instant until) {
        var f = entry();
        return session.search(engine.entries())
                        .where(f.or(
                                        f.range()
                                                .field("from")
                                                .between(
                                                        after,
                                                        RangeBoundInclusion.EXCLUDED,
                                                        until,
                                                        RangeBoundInclusion.INCLUDED),
                                        f.range()
                                                .field("until")
                                                .between(
                                                        after,
                                                        RangeBoundInclusion.EXCLUDED,
                                                        until,
                                                        RangeBoundInclusion.INCLUDED))
                                .toPredicate())
                        .fetchTotalHitCount()
                > 0;
    }

    SearchPredicate granted(SearchPredicateFactory f, SearchPredicate wanted) {
        if (viewer.grants().isEmpty()) {
            return f.matchNone().toPredicate();
        }
        var granted = f.bool().must(wanted).filter(f.terms().field("audience").matchingAny(grants()));
        if (!withheld.isEmpty()) {
            granted.mustNot(f.terms().field("withheldWith").matchingAny(withheld));
        }
        if (!viewer.isStaff()) {
            granted.filter(f.terms().field("releases").matchingAny(viewer.releases()));
            // the other way round they would match nearly everything, which costs more than the few that this excludes
            granted.mustNot(f.range().field("from").greaterThan(viewer.at()))
                    .mustNot(f.range().field("until").atMost(viewer.at()));
        }
        return granted.toPredicate();
    }

    private Set<String> grants() {
        return source == null
                ? viewer.grants()
                : viewer.grants().stream()
                        .map(token -> new EntryId(source, token).toString())
                        .collect(Collectors.toUnmodifiableSet());
    }
}
