package ca.liaison.statistics.understanding;

import java.util.ArrayList;
import java.util.List;

/**
 * The tables of a kept sheet. A small sheet is looked at as a whole; a large one is one table, of which the beginning
 * and the end are looked at.
 */
final class SheetTables {

    private static final int WHOLE_CELLS = 400_000;
    private static final int WHOLE_ROWS = 20_000;
    private static final int TAIL = 60;

    private SheetTables() {}

    static List<FoundTable> of(SheetFile file, SheetFile.Sheet sheet, KeptCells kept) {
        if (sheet.rows() == 0 || sheet.columns() == 0) {
            return List.of();
        }
        int most = Math.max(50, Math.min(WHOLE_ROWS, WHOLE_CELLS / sheet.columns()));
        if (sheet.rows() <= most) {
            return Regions.on(kept.rows(file, sheet, 0, sheet.rows()), sheet.columns(), sheet.spans());
        }
        var head = Regions.on(kept.rows(file, sheet, 0, Math.min(most, 500)), sheet.columns(), sheet.spans());
        if (head.isEmpty()) {
            return List.of();
        }
        var last = head.get(head.size() - 1);
        var tables = new ArrayList<>(head.subList(0, head.size() - 1));
        int end = sheet.rows();
        var notes = new ArrayList<String>();
        var tail = kept.rows(file, sheet, sheet.rows() - TAIL, sheet.rows());
        for (int row = TAIL - 1; row >= 0 && filled(tail[row]) <= 1; row--) {
            var line = java.util.Arrays.stream(tail[row])
                    .filter(text -> text != null && !text.isEmpty())
                    .findFirst();
            line.ifPresent(text -> notes.add(0, text));
            end--;
        }
        tables.add(new FoundTable(
                last.firstRow(),
                last.headerRows(),
                end,
                last.firstColumn(),
                Math.max(last.lastColumn(), sheet.columns()),
                last.titles(),
                padded(last.header(), sheet.columns() - last.firstColumn()),
                last.units().isEmpty() ? List.of() : padded(last.units(), sheet.columns() - last.firstColumn()),
                last.skipped(),
                notes));
        return tables;
    }

    private static List<String> padded(List<String> header, int size) {
        var padded = new ArrayList<>(header);
        while (padded.size() < size) {
            padded.add(null);
        }
        return padded;
    }

    private static long filled(String[] row) {
        return java.util.Arrays.stream(row)
                .filter(text -> text != null && !text.isEmpty())
                .count();
    }
}
