package ca.liaison.statistics.showing;

import ca.liaison.Bilingual;
import ca.liaison.statistics.Column;
import ca.liaison.statistics.OpenDataset;
import ca.liaison.statistics.Table;
import ca.liaison.statistics.Type;
import ca.liaison.statistics.asking.CodeNames;
import ca.liaison.statistics.asking.SeriesQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What can be drawn of a table, in the order in which a person would choose: numbers that count or measure something,
 * never identifiers, codes or coordinates; and of a table that lists cases one by one, how many rows there are.
 */
final class Measures {

    /** Stands for the number of rows, which is in no column. */
    static final String ROWS = "*rows";

    private Measures() {}

    static List<Column> of(OpenDataset opened) {
        var table = opened.table();
        if (!table.years().isEmpty()) {
            return List.of(together(opened));
        }
        var measures = table.measures().stream()
                .filter(column -> !isEmpty(table, column) && !CodeNames.isCode(column))
                .sorted(Comparator.comparing(Measures::isPeople).thenComparing(Measures::isValue))
                .toList();
        return table.rows() == 0 || table.columns().stream().noneMatch(Measures::isLabel)
                ? measures
                : Stream.concat(measures.stream(), Stream.of(rows())).toList();
    }

    static boolean isRows(Column measure) {
        return measure.id().equals(ROWS);
    }

    static boolean isEmpty(Table table, Column column) {
        return column.missing() != null && column.missing() >= table.rows();
    }

    private static boolean isLabel(Column column) {
        return column.type() == Type.TEXT || column.type() == Type.GEOGRAPHY;
    }

    /** How many people live somewhere is what rates are made with, seldom what one came for. */
    private static boolean isPeople(Column column) {
        return String.valueOf(column.name().en()).toLowerCase(Locale.ROOT).startsWith("population");
    }

    /** The column that says nothing but that it is the value is the value (false comes first). */
    private static boolean isValue(Column column) {
        return !RowUnits.isValue(column);
    }

    private static Column rows() {
        return made(ROWS, Naming.both("statistics.rows.measure"), Type.WHOLE, null, 0);
    }

    /** The years of a wide table as the one thing they count. */
    private static Column together(OpenDataset opened) {
        var years = opened.table().years();
        var decimals = years.stream()
                .map(Naming::decimals)
                .max(Comparator.naturalOrder())
                .orElse(0);
        var type = years.stream()
                .map(Column::type)
                .filter(one -> one != Type.WHOLE)
                .findFirst()
                .orElse(Type.WHOLE);
        return made(
                SeriesQuery.YEARS, opened.dataset().title(), type, years.get(0).unit(), decimals);
    }

    private static Column made(String id, Bilingual name, Type type, Bilingual unit, int decimals) {
        return new Column(id, 0, "", name, type, unit, decimals, null, false, false, false, List.of(), 0, 0, List.of());
    }
}
