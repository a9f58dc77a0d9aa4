package ca.liaison.statistics.understanding;

import ca.liaison.statistics.understanding.SheetFile.Sheet;
import java.util.List;

/**
 * Rows of data that share one cell of a column, because it is merged over them: what stands in the first of them holds
 * for all.
 *
 * @param first row of data
 * @param last row of data, included
 */
record MergedLabels(int first, int last) {

    static List<MergedLabels> of(Sheet sheet, DataRows rows, int column) {
        return sheet.spans().stream()
                .filter(span -> span.firstColumn() == column && span.lastRow() > span.firstRow())
                .map(span -> new MergedLabels(rows.inData(span.firstRow()), rows.inData(span.lastRow() + 1) - 1))
                .filter(labels -> labels.first() < labels.last() && labels.last() < rows.count())
                .toList();
    }

    boolean covers(int row) {
        return row > first && row <= last;
    }

    /** How many rows have their label from the one above. */
    static int rows(List<MergedLabels> all) {
        return all.stream().mapToInt(one -> one.last() - one.first()).sum();
    }
}
