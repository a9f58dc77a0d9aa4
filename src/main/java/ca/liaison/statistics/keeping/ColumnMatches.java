package ca.liaison.statistics.keeping;

import ca.liaison.statistics.Column;
import ca.liaison.statistics.Difference.Renamed;
import ca.liaison.statistics.Difference.Retyped;
import ca.liaison.statistics.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which column of a table is which of the one before: by its id, else, of what is left on both sides, the one that
 * stands in the same place among its neighbours and is read the same, or whose name has the words of the other.
 *
 * @param pairs ids before, by ids now
 */
record ColumnMatches(
        Map<String, String> pairs,
        List<String> added,
        List<String> removed,
        List<Renamed> renamed,
        List<Retyped> retyped) {

    static ColumnMatches of(Table before, Table after) {
        var pairs = new LinkedHashMap<String, String>();
        after.columns().stream()
                .filter(column -> before.column(column.id()).isPresent())
                .forEach(column -> pairs.put(column.id(), column.id()));
        var renamed = new ArrayList<Renamed>();
        for (var was : before.columns()) {
            if (!pairs.containsValue(was.id())) {
                var candidates = after.columns().stream()
                        .filter(is -> !pairs.containsKey(is.id()) && is.type() == was.type())
                        .filter(is -> isSamePlace(was, is, before, after, pairs) || isNamedAlike(was, is))
                        .toList();
                if (candidates.size() == 1) {
                    pairs.put(candidates.get(0).id(), was.id());
                    renamed.add(
                            new Renamed(was.id(), was.name(), candidates.get(0).id()));
                }
            }
        }
        var retyped = after.columns().stream()
                .filter(is -> pairs.containsKey(is.id()))
                .map(is -> new Retyped(
                        is.id(), before.column(pairs.get(is.id())).orElseThrow().type(), is.type()))
                .filter(one -> one.before() != one.after())
                .toList();
        return new ColumnMatches(
                pairs,
                after.columns().stream()
                        .map(Column::id)
                        .filter(id -> !pairs.containsKey(id))
                        .toList(),
                before.columns().stream()
                        .map(Column::id)
                        .filter(id -> !pairs.containsValue(id))
                        .toList(),
                renamed,
                retyped);
    }

    /** Whether the column to the left is the same, and nothing was put in between. */
    private static boolean isSamePlace(Column was, Column is, Table before, Table after, Map<String, String> pairs) {
        if (before.columns().size() != after.columns().size()) {
            return false;
        }
        var place = before.columns().indexOf(was);
        if (place != after.columns().indexOf(is)) {
            return false;
        }
        return place == 0
                || before.columns()
                        .get(place - 1)
                        .id()
                        .equals(pairs.get(after.columns().get(place - 1).id()));
    }

    private static boolean isNamedAlike(Column was, Column is) {
        var mine = words(was.id());
        var theirs = words(is.id());
        return mine.containsAll(theirs) || theirs.containsAll(mine);
    }

    private static Set<String> words(String id) {
        return new HashSet<>(Arrays.asList(id.split("-+")));
    }

    /** The id before of a column now. */
    String before(String id) {
        return pairs.get(id);
    }
}
