package ca.liaison.statistics.understanding;

import java.util.ArrayList;
import java.util.List;

/**
 * The name of each column out of one or more header rows. A name over several columns stands before the name of each.
 */
final class Headers {

    private static final int LONGEST = 300;

    private Headers() {}

    /** Null for a column without a name. */
    static List<String> of(String[][] cells, int first, int rows, int from, int to, List<SheetFile.Span> spans) {
        var names = new ArrayList<String>();
        for (int column = from; column < to; column++) {
            var parts = new ArrayList<String>();
            for (int row = first; row < first + rows; row++) {
                var part = part(cells, row, column, from, first + rows, spans);
                if (part != null && !parts.contains(part)) {
                    parts.add(part);
                }
            }
            var name = String.join(" – ", parts);
            names.add(name.isEmpty() ? null : name.length() > LONGEST ? name.substring(0, LONGEST) : name);
        }
        return names;
    }

    private static String part(String[][] cells, int row, int column, int from, int end, List<SheetFile.Span> spans) {
        var own = cells[row][column];
        if (own != null && !own.isEmpty()) {
            return own.replace('\n', ' ')
                    .replaceAll("(?<=\\p{L})- (?=\\p{Ll})", "")
                    .strip();
        }
        for (var span : spans) {
            if (span.firstRow() <= row
                    && row <= span.lastRow()
                    && span.firstColumn() <= column
                    && column <= span.lastColumn()) {
                var merged = cells[span.firstRow()][span.firstColumn()];
                return merged == null ? null : merged.replace('\n', ' ').strip();
            }
        }
        if (!hasLower(cells, row, column, end)) {
            return null;
        }
        for (int left = column - 1;
                left > from;
                left--) { // an upper name counts until the next one begins, as far as there are lower names
            if (cells[row][left] != null && !cells[row][left].isEmpty()) {
                return cells[row][left].replace('\n', ' ').strip();
            }
            if (!hasLower(cells, row, left, end)) {
                return null;
            }
        }
        return null;
    }

    private static boolean hasLower(String[][] cells, int row, int column, int end) {
        for (int below = row + 1; below < end; below++) {
            if (cells[below][column] != null && !cells[below][column].isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
