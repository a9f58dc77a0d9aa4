package ca.liaison.statistics.understanding;

import java.util.List;

/**
 * Where a table was found on a sheet, rows and columns from 0, ends exclusive.
 *
 * @param titles the lines above it
 * @param header the names of its columns as they stand, levels joined; null for a column without
 * @param units what stands in a row of units between the names and the data, for each column, null where nothing does;
 *     empty where there is no such row
 * @param skipped empty rows among the data
 * @param notes the lines below it
 */
record FoundTable(
        int firstRow,
        int headerRows,
        int lastRow,
        int firstColumn,
        int lastColumn,
        List<String> titles,
        List<String> header,
        List<String> units,
        List<Integer> skipped,
        List<String> notes) {

    int firstData() {
        return firstRow + headerRows;
    }

    int rows() {
        return lastRow - firstData() - skipped.size();
    }
}
