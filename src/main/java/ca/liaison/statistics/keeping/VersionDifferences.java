package ca.liaison.statistics.keeping;

import ca.liaison.statistics.Column;
import ca.liaison.statistics.Difference;
import ca.liaison.statistics.Table;
import ca.liaison.statistics.Type;
import ca.liaison.statistics.understanding.TableReader;
import ca.liaison.statistics.understanding.TextColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What the next version of a table says otherwise than the one before it. */
final class VersionDifferences {

    private static final int MOST_REVISIONS = 100;
    private static final int MOST_ROWS = 300_000;
    private static final int MOST_NUMBERS = 2;

    private final TableReader before;
    private final TableReader after;
    private final ColumnMatches matches;

    private VersionDifferences(TableReader before, TableReader after) {
        this.before = before;
        this.after = after;
        this.matches = ColumnMatches.of(before.table(), after.table());
    }

    static Difference between(TableReader before, TableReader after) {
        return new VersionDifferences(before, after).find();
    }

    private Difference find() {
        if (before.count() > MOST_ROWS || after.count() > MOST_ROWS) {
            return unknown();
        }
        for (var keys : keysToTry()) {
            var old = rowsByKey(before, keys.stream().map(matches::before).toList());
            if (!keys.isEmpty() && old != null && rowsByKey(after, keys) != null) {
                return compared(keys, old);
            }
        }
        return unknown();
    }

    /**
     * The columns by which a row may be known: those that are no measures; where these do not tell the rows apart, with
     * one, then with more of the numbers that stand to their left, as the number of a case does.
     */
    private List<List<String>> keysToTry() {
        var shared = after.table().columns().stream()
                .map(Column::id)
                .filter(id -> matches.before(id) != null)
                .toList();
        var texts = shared.stream().filter(this::isKey).toList();
        var tries = new ArrayList<List<String>>();
        tries.add(texts);
        shared.stream()
                .filter(id -> !isKey(id) && isWhole(id))
                .limit(MOST_NUMBERS)
                .forEach(id -> tries.add(Stream.concat(tries.get(tries.size() - 1).stream(), Stream.of(id))
                        .toList()));
        return tries;
    }

    private Difference unknown() {
        return new Difference(
                0, 0, 0, matches.added(), matches.removed(), matches.renamed(), matches.retyped(), 0, List.of(), false);
    }

    private Difference compared(List<String> keys, Map<List<String>, Integer> old) {
        var values = matches.pairs().keySet().stream()
                .filter(id -> !keys.contains(id))
                .toList();
        var revisions = new ArrayList<Difference.Revision>();
        int fresh = 0;
        int revised = 0;
        int vanished = 0;
        int met = 0;
        for (int row = 0; row < after.count(); row++) {
            var was = old.get(key(after, row, keys));
            if (was == null) {
                fresh++;
                continue;
            }
            met++;
            for (var value : values) {
                var a = before.raw(was, place(before.table(), matches.before(value)));
                var b = after.raw(row, place(after.table(), value));
                if (!isSame(a, b, value)) {
                    revised++;
                    vanished += b == null ? 1 : 0;
                    if (revisions.size() < MOST_REVISIONS) {
                        revisions.add(new Difference.Revision(shown(row, keys), value, a, b));
                    }
                }
            }
        }
        return new Difference(
                fresh,
                before.count() - met,
                revised,
                matches.added(),
                matches.removed(),
                matches.renamed(),
                matches.retyped(),
                vanished,
                revisions,
                true);
    }

    /** 12.50 and 12.5 are the same number. */
    private boolean isSame(String a, String b, String column) {
        if (Objects.equals(a, b)) {
            return true;
        }
        if (a == null || b == null) {
            return false;
        }
        var was = before.meaning(place(before.table(), matches.before(column)))
                .cell(a)
                .number();
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

    /** A row by what its cells mean: places by their code, numbers by their value, texts as people compare them. */
    private static List<String> key(TableReader reader, int row, List<String> keys) {
        return keys.stream()
                .map(id -> {
                    var place = place(reader.table(), id);
                    var raw = reader.raw(row, place);
                    if (raw == null) {
                        return "";
                    }
                    var cell = reader.meaning(place).cell(raw);
                    return cell.place() != null
                            ? cell.place()
                            : cell.number() != null ? String.valueOf(cell.number()) : TextColumn.folded(raw);
                })
                .toList();
    }

    private List<String> shown(int row, List<String> keys) {
        return keys.stream()
                .map(id -> Objects.toString(after.raw(row, place(after.table(), id)), ""))
                .toList();
    }

    private static List<String> ids(Table table) {
        return table.columns().stream().map(Column::id).toList();
    }

    private boolean isKey(String id) {
        return !type(after, id).isMeasure() && !type(before, matches.before(id)).isMeasure();
    }

    private boolean isWhole(String id) {
        return type(after, id) == Type.WHOLE && type(before, matches.before(id)) == Type.WHOLE;
    }

    private static Type type(TableReader reader, String id) {
        return reader.table().column(id).orElseThrow().type();
    }

    private static int place(Table table, String id) {
        return ids(table).indexOf(id);
    }
}
