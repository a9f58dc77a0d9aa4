package ca.liaison.extraction.grid;

import java.util.List;

/**
 * A batch of rows of one sheet, or, with no rows, what is known at its end. Sheets come one after the other, counted
 * from 0.
 *
 * @param name of the sheet, null where it has none
 * @param cells the rows, column by column, as {@link Cells} reads them
 * @param spans merged cells; only at the end of the sheet
 * @param cut whether rows or columns were left out because there were too many; only at the end of the sheet
 */
public record Grid(int sheet, String name, int rows, byte[] cells, List<Span> spans, Boolean cut) {

    /** Beyond these a sheet is cut. */
    public static final int MOST_COLUMNS = 1_000;

    public static final int MOST_ROWS = 3_000_000;
    public static final long MOST_CELLS = 120_000_000;
    public static final int MOST_SHEETS = 200;

    /** Merged cells; rows and columns from 0, the last ones included. */
    public record Span(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

    public Grid {
        spans = spans == null ? List.of() : spans;
    }
}
