package ca.liaison.extraction.worker.pdf;

import ca.liaison.extraction.worker.reading.Clean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds tables among the lines of a page by their columns alone. */
final class PdfTables {

    private static final int FEWEST_ROWS = 3;
    private static final int MOST_ROWS = 300;
    private static final int MOST_SINGLES = 2;
    private static final int WORDS_OF_TEXT = 6;
    private static final float NEXT_LINE = 1.5f;

    /** The cells, and how many lines of the page they take. */
    record Table(List<List<String>> rows, int lines) {}

    private final List<PdfRow> rows;
    private final PdfHyphens hyphens;

    PdfTables(List<PdfLine> page, PdfHyphens hyphens) {
        this.hyphens = hyphens;
        rows = page.stream().map(PdfRow::of).toList();
    }

    /** Whether this line by itself looks like a row, wherever it stands. */
    boolean isRow(int line) {
        return !rows.get(line).isSingle();
    }

    /** The table that begins with this line, or null. */
    Table at(int from) {
        if (!isRow(from)) {
            return null;
        }
        int end = from + 1;
        for (int i = end, singles = 0;
                i < rows.size()
                        && i - from < MOST_ROWS
                        && rows.get(i - 1).isFollowedBy(rows.get(i))
                        && singles <= MOST_SINGLES;
                i++) {
            singles = isRow(i) ? 0 : singles + 1;
            end = isRow(i) ? i + 1 : end;
        }
        var table = rows.subList(from, end);
        var columns = PdfColumns.of(table, FEWEST_ROWS);
        int text = columns == null ? -1 : text(table, columns);
        if (text >= 0) {
            table = table.subList(0, text);
            columns = PdfColumns.of(table, FEWEST_ROWS);
        }
        return columns == null
                ? null
                : new Table(
                        fill(table, columns).stream()
                                .map(row -> row.stream().map(Clean::text).toList())
                                .toList(),
                        table.size());
    }

    /** The first line that does not keep to the columns. */
    private static int text(List<PdfRow> table, PdfColumns columns) {
        for (int i = 0; i < table.size(); i++) {
            var row = table.get(i);
            if (row.isSingle()
                    && row.cells().get(0).words().size() >= WORDS_OF_TEXT
                    && columns.isAcross(row.cells().get(0))) {
                return i;
            }
        }
        return -1;
    }

    private List<List<String>> fill(List<PdfRow> table, PdfColumns columns) {
        var filled = new ArrayList<List<String>>();
        for (int i = 0; i < table.size(); i++) {
            var row = table.get(i);
            var goesOn = i > 0
                    && row.isSingle()
                    && columns.of(row.cells().get(0)) > 0
                    && row.line().at() - table.get(i - 1).line().at()
                            < NEXT_LINE * row.line().size();
            if (!goesOn) {
                filled.add(new ArrayList<>(Collections.nCopies(columns.count(), "")));
            }
            var cells = filled.get(filled.size() - 1);
            for (var cell : row.cells()) {
                var column = columns.of(cell);
                var text = new StringBuilder(cells.get(column));
                hyphens.join(text, cell.text());
                cells.set(column, text.toString());
            }
        }
        return filled;
    }
}
