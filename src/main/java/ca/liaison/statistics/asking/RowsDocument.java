package ca.liaison.statistics.asking;

import ca.liaison.Language;
import ca.liaison.statistics.Cell;
import ca.liaison.statistics.Table;
import ca.liaison.statistics.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows, or groups of rows, as programs get them. */
final class RowsDocument {

    /** @param total how many rows there are that pass the filters */
    record Rows(long total, int page, int size, List<Row> rows) {}

    /**
     * @param row its number in the table, from 0
     * @param total whether it adds up others
     * @param values by column: numbers as numbers, days in ISO 8601, texts in the reader's language; null where there
     *     is none
     * @param symbols what stands where a value is missing or was not understood, by column
     * @param notes note marks of values, by column
     * @param places codes of places, by column
     */
    record Row(
            int row,
            boolean total,
            Map<String, Object> values,
            Map<String, String> symbols,
            Map<String, String> notes,
            Map<String, String> places) {}

    record Groups(int total, List<GroupText> groups) {}

    /** @param rows how many there are in the group */
    record GroupText(Map<String, Object> keys, long rows, Map<String, Double> values) {}

    private RowsDocument() {}

    static Rows of(RowPage page, Table table, Language reader) {
        return new Rows(
                page.total(),
                page.page(),
                page.size(),
                page.rows().stream().map(row -> row(row, table, reader)).toList());
    }

    static Row row(RowPage.Row row, Table table, Language reader) {
        var values = new LinkedHashMap<String, Object>();
        var symbols = new LinkedHashMap<String, String>();
        var notes = new LinkedHashMap<String, String>();
        var places = new LinkedHashMap<String, String>();
        for (int i = 0; i < table.columns().size(); i++) {
            var column = table.columns().get(i);
            var cell = row.cells().get(i);
            var value = value(cell, column.type(), reader);
            values.put(column.id(), value);
            if (value == null && cell.raw() != null) {
                symbols.put(column.id(), cell.raw());
            }
            if (cell.note() != null) {
                notes.put(column.id(), cell.note());
            }
            if (cell.place() != null) {
                places.put(column.id(), cell.place());
            }
        }
        return new Row(row.number(), row.isTotal(), values, orNull(symbols), orNull(notes), orNull(places));
    }

    private static Map<String, String> orNull(Map<String, String> map) {
        return map.isEmpty() ? null : map;
    }

    /** Null where there is none. */
    static Object value(Cell cell, Type type, Language reader) {
        if (cell.text() != null) {
            return cell.text().in(reader);
        }
        if (cell.number() == null) {
            return null;
        }
        double number = cell.number();
        return type == Type.DATE
                ? CellText.raw(number, type)
                : number == Math.rint(number) && Math.abs(number) < 1e15 ? (Object) (long) number : (Object) number;
    }

    static Groups of(List<Group> groups, GroupsQuery query, Table table, Language reader) {
        return new Groups(
                groups.size(),
                groups.stream()
                        .map(group -> {
                            var keys = new LinkedHashMap<String, Object>();
                            for (int i = 0; i < query.by().size(); i++) {
                                var column = table.columns()
                                        .get(Columns.place(table, query.by().get(i)));
                                keys.put(column.id(), value(group.keys().get(i), column.type(), reader));
                            }
                            var values = new LinkedHashMap<String, Double>();
                            for (int i = 0; i < query.measures().size(); i++) {
                                var measure = query.measures().get(i);
                                values.put(
                                        measure.function().name().toLowerCase(java.util.Locale.ROOT) + " "
                                                + measure.column(),
                                        group.values().get(i));
                            }
                            return new GroupText(keys, group.rows(), values);
                        })
                        .toList());
    }
}
