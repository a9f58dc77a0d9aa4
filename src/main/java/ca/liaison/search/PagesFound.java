package ca.liaison.search;

import ca.liaison.Language;
import ca.liaison.search.SearchQuery.AnyOf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.predicate.SearchPredicate;

/**
 * Finds the pages of the hits on which the words stand: a second question, about the passages of the hits that are
 * shown only.
 */
final class PagesFound {

    private static final int MOST_PAGES = 3;
    private static final int MOST_HIGHLIGHTS = 2;
    /** A page that says much less of what was asked than the best page of the same entry is left out. */
    private static final float WORTH_IT = 0.5f;

    private final Visible visible;
    private final Language reader;
    private final List<SearchPredicate> parts;
    private final Marker marker;

    PagesFound(Visible visible, Language reader, List<AnyOf> groups, Expansion expansion) {
        this.visible = visible;
        this.reader = reader;
        var anywhere = groups.stream()
                .filter(group -> group.clauses().stream().noneMatch(Clause::inTitle))
                .toList();
        parts = new QueryPredicates(
                        visible.passage(),
                        new PassageWording(visible.passage()),
                        expansion,
                        QueryPredicates.Weight.NONE)
                .parts(anywhere);
        marker = new Marker(anywhere, expansion);
    }

    List<Hit> in(List<Hit> hits) {
        if (hits.isEmpty() || parts.isEmpty()) {
            return hits;
        }
        var rows = bestOf(hits);
        return hits.stream()
                .map(hit -> found(hit, rows.getOrDefault(hit.entry(), List.of())))
                .toList();
    }

    /** The pages of one entry, in reading order. */
    List<PageHit> within(String id, int most) {
        if (parts.isEmpty()) {
            return List.of();
        }
        return fetch(List.of(id), most).stream()
                .filter(PassageRow::isPage)
                .map(row -> row.pageHit(marker, reader))
                .sorted(Comparator.comparing(PageHit::number))
                .toList();
    }

    private Map<String, List<PassageRow>> bestOf(List<Hit> hits) {
        int most = hits.size() * (MOST_PAGES + 1);
        var found = fetch(hits.stream().map(Hit::entry).toList(), most);
        var rows = new LinkedHashMap<String, List<PassageRow>>();
        found.forEach(row ->
                rows.computeIfAbsent(row.entry(), id -> new ArrayList<>()).add(row));
        if (found.size() == most) {
            // a long entry may have left no room for the others
            hits.stream()
                    .map(Hit::entry)
                    .filter(id -> !rows.containsKey(id))
                    .forEach(id -> rows.put(id, fetch(List.of(id), MOST_PAGES + 1)));
        }
        return rows;
    }

    private List<PassageRow> fetch(List<String> ids, int most) {
        var f = visible.passage();
        var wanted = f.or();
        parts.forEach(wanted::add);
        var within = f.bool()
                .must(wanted)
                .filter(f.terms().field("entry").matchingAny(ids))
                .toPredicate();
        return visible.passages(PassageRow.class, within)
                .totalHitCountThreshold(1)
                .fetchHits(most);
    }

    private Hit found(Hit hit, List<PassageRow> rows) {
        float best = rows.isEmpty() ? 0 : rows.get(0).score();
        var worth = rows.stream().filter(row -> row.score() >= best * WORTH_IT).toList();
        var pages = worth.stream()
                .filter(PassageRow::isPage)
                .limit(MOST_PAGES)
                .map(row -> row.pageHit(marker, reader))
                .toList();
        var summary = worth.stream()
                .limit(MOST_HIGHLIGHTS)
                .filter(row -> !row.isPage())
                .map(row -> row.highlight(marker, reader));
        var ofPages = pages.stream().map(PageHit::highlight);
        return hit.found(Stream.concat(summary, ofPages).limit(MOST_HIGHLIGHTS).toList(), pages);
    }
}
