package ca.liaison.statistics.keeping;

import ca.liaison.statistics.Column;
import ca.liaison.statistics.Difference;
import ca.liaison.statistics.Table;
import ca.liaison.statistics.understanding.TableReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the next version of a table says otherwise than the one before it. */
final class VersionDifferences {

    private static final int MOST_REVISIONS = 100;
    private static final int MOST_ROWS = 300_000;

    private final TableReader before;
    private final TableReader after;

    private VersionDifferences(TableReader before, TableReader after) {
        this.before = before;
        this.after = after;
    }

    static Difference between(TableReader before, TableReader after) {
        return new VersionDifferences(before, after).find();
    }

    private Difference find() {
        var mine = ids(after.table());
        var theirs = ids(before.table());
        var added = mine.stream().filter(id -> !theirs.contains(id)).toList();
        var removed = theirs.stream().filter(id -> !mine.contains(id)).toList();
        var shared = mine.stream().filter(theirs::contains).toList();
        var keys = shared.stream()
                .filter(id -> isKey(after.table(), id) && isKey(before.table(), id))
                .toList();
        if (keys.isEmpty() || before.count() > MOST_ROWS || after.count() > MOST_ROWS) {
            return unknown(added, removed);
        }
        var old = rowsByKey(before, keys);
        if (old == null || rowsByKey(after, keys) == null) {
            return unknown(added, removed);
        }
        return compared(
                added, removed, shared.stream().filter(id -> !keys.contains(id)).toList(), keys, old);
    }

    private static Difference unknown(List<String> added, List<String> removed) {
        return new Difference(0, 0, 0, added, removed, List.of(), false);
    }

    private Difference compared(
            List<String> added,
            List<String> removed,
            List<String> values,
            List<String> keys,
            Map<List<String>, Integer> old) {
        var revisions = new ArrayList<Difference.Revision>();
        int fresh = 0;
        int revised = 0;
        int met = 0;
        for (int row = 0; row < after.count(); row++) {
            var key = key(after, row, keys);
            var was = old.get(key);
            if (was == null) {
                fresh++;
                continue;
            }
            met++;
            for (var value : values) {
                var a = before.raw(was, place(before.table(), value));
                var b = after.raw(row, place(after.table(), value));
                if (!isSame(a, b, value)) {
                    revised++;
                    if (revisions.size() < MOST_REVISIONS) {
                        revisions.add(new Difference.Revision(key, value, a, b));
                    }
                }
            }
        }
        return new Difference(fresh, before.count() - met, revised, added, removed, revisions, true);
    }

    /** 12.50 and 12.5 are the same number. */
    private boolean isSame(String a, String b, String column) {
        if (Objects.equals(a, b)) {
            return true;
        }
        if (a == null || b == null) {
            return false;
        }
        var was = before.meaning(place(before.table(), column)).cell(a).number();
        var is = after.meaning(place(after.table(), column)).cell(b).number();
        return was != null && was.equals(is);
    }

    /** Null where two rows have the same key, so that nobody could tell which one is meant. */
    private static Map<List<String>, Integer> rowsByKey(TableReader reader, List<String> keys) {
        var rows = new HashMap<List<String>, Integer>();
        for (int row = 0; row < reader.count(); row++) {
            if (rows.put(key(reader, row, keys), row) != null) {
                return null;
            }
        }
        return rows;
    }

    private static List<String> key(TableReader reader, int row, List<String> keys) {
        return keys.stream()
                .map(id -> Objects.toString(reader.raw(row, place(reader.table(), id)), ""))
                .toList();
    }

    private static List<String> ids(Table table) {
        return table.columns().stream().map(Column::id).toList();
    }

    private static boolean isKey(Table table, String id) {
        return !table.column(id).orElseThrow().type().isMeasure();
    }

    private static int place(Table table, String id) {
        return ids(table).indexOf(id);
    }
}
