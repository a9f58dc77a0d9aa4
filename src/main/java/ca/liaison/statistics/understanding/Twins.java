package ca.liaison.statistics.understanding;

import ca.liaison.Bilingual;
import ca.liaison.statistics.Column;
import ca.liaison.statistics.Table;
import ca.liaison.statistics.TableCorrections;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/** Recognizes the same table in the other language, by its numbers, and takes over what things are called there. */
final class Twins {

    private static final int COMPARED = 300;
    private static final int MOST_WORDS = 2_000;
    private static final int MOST_ROWS = 100_000;

    private Twins() {}

    /** The own table with the names of the other one. */
    static Table joined(TableReader own, TableReader other) {
        var table = own.table();
        return Objects.equals(table.language(), other.table().language()) ? table : named(own, other);
    }

    /** A table understood anew, with the names that were found for it before. */
    static Table named(Table anew, Table before, TableCorrections corrections) {
        return anew.with(anew.columns().stream()
                .map(column -> before.columns().stream()
                        .filter(known -> known.place().equals(column.place()))
                        .findFirst()
                        .map(known -> column.called(
                                isNamedByHand(column, anew, corrections) ? column.name() : known.name(), known.words()))
                        .orElse(column))
                .toList());
    }

    private static boolean isNamedByHand(Column column, Table table, TableCorrections corrections) {
        var said = corrections.of(column.key(table.region().firstColumn()));
        return said != null && said.name() != null;
    }

    static boolean areTwins(TableReader own, TableReader other) {
        var mine = own.table().columns();
        var theirs = other.table().columns();
        if (own.count() != other.count()
                || mine.size() != theirs.size()
                || mine.stream().noneMatch(column -> column.type().isMeasure())) {
            return false;
        }
        for (int i = 0; i < mine.size(); i++) {
            if (mine.get(i).type().isNumber() != theirs.get(i).type().isNumber()) {
                return false;
            }
            for (int row = 0; mine.get(i).type().isNumber() && row < Math.min(COMPARED, own.count()); row++) {
                var a = own.meaning(i).cell(own.raw(row, i)).number();
                var b = other.meaning(i).cell(other.raw(row, i)).number();
                if (a == null ? b != null : !a.equals(b)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Table named(TableReader own, TableReader other) {
        var table = own.table();
        var isEnglish = !"fr".equals(table.language());
        var columns = new ArrayList<Column>();
        for (int i = 0; i < table.columns().size(); i++) {
            var column = table.columns().get(i);
            var theirs = other.table().columns().get(i);
            var name = column.header() == null || theirs.header() == null
                    ? column.name()
                    : isEnglish
                            ? new Bilingual(column.header(), theirs.header())
                            : new Bilingual(theirs.header(), column.header());
            var words = words(own, other, i, isEnglish);
            columns.add(column.called(name, words.isEmpty() ? column.words() : words));
        }
        return table.with(columns);
    }

    /** What each text of the column is called in the other language; nothing where that changes from row to row. */
    private static List<Bilingual> words(TableReader own, TableReader other, int column, boolean isEnglish) {
        if (own.table().columns().get(column).type().isNumber() || own.count() > MOST_ROWS) {
            return List.of();
        }
        var pairs = new LinkedHashMap<String, String>();
        for (int row = 0; row < own.count() && pairs.size() <= MOST_WORDS; row++) {
            var mine = own.raw(row, column);
            var theirs = other.raw(row, column);
            if (mine != null && theirs != null && !theirs.equals(pairs.computeIfAbsent(mine, any -> theirs))) {
                return List.of();
            }
        }
        return pairs.size() > MOST_WORDS
                ? List.of()
                : pairs.entrySet().stream()
                        .map(pair -> isEnglish
                                ? new Bilingual(pair.getKey(), pair.getValue())
                                : new Bilingual(pair.getValue(), pair.getKey()))
                        .toList();
    }
}
