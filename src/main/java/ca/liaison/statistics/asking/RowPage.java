package ca.liaison.statistics.asking;

import ca.liaison.statistics.Cell;
import java.util.List;

/** Some rows of a table, and how many there are in all that were asked for. */
public record RowPage(long total, int page, int size, List<Row> rows) {

    /**
     * One row: its number in the table, from 0, whether it is a total of others, and its cells in the order of the
     * columns.
     */
    public record Row(int number, boolean isTotal, List<Cell> cells) {}

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }
}
