package ca.liaison.extraction.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Takes the cells of a file, sheet by sheet, row by row, and gives them on in batches, so that no more than a batch is
 * ever held. Empty rows between others are kept, three of them at most, because they part one table from the next;
 * cells beyond the limits are left out.
 */
public final class GridWriter {

    private static final int ROWS = 8_192;
    private static final int MOST_BATCHED = 400_000;
    private static final int MOST_CHARS = 2_000_000;
    private static final int MOST_EMPTY_ROWS = 3;
    private static final int MOST_SPANS = 5_000;
    private static final int LONGEST = 10_000;
    /** A double holds all numbers of so many digits. */
    private static final int EXACT_DIGITS = 15;

    private final Consumer<Grid> sink;
    private final List<ColumnWriter> columns = new ArrayList<>();
    private final List<Grid.Span> spans = new ArrayList<>();
    private final PlainNumber plain = new PlainNumber();
    private final Bytes bytes = new Bytes();
    private int sheet = -1;
    private String name;
    private boolean cut;
    private int rows;
    private int cells;
    private int chars;
    private int rowCells;
    private int emptyRows;
    private int sheetRows;
    private int width;
    private long allCells;

    public GridWriter(Consumer<Grid> sink) {
        this.sink = sink;
    }

    /** Begins the next sheet; without a name where it has none. */
    public void sheet(String name) {
        endSheet();
        sheet++;
        this.name = name;
    }

    /** Whether no more sheets are taken. */
    public boolean isFull() {
        return sheet + 1 >= Grid.MOST_SHEETS || allCells >= Grid.MOST_CELLS;
    }

    /**
     * A cell of the row that is open, as it stands; the columns may come in any order. {@code text} without spaces
     * around it, null for an empty cell.
     */
    public void cell(int column, String text) {
        if (text != null && !plainNumber(column, text.toCharArray(), 0, text.length())) {
            text(column, text.toCharArray(), 0, text.length());
        }
    }

    /**
     * A cell whose characters are only lent, where it is a number as programs write it; else false, and nothing is
     * taken.
     */
    public boolean plainNumber(int column, char[] chars, int from, int length) {
        if (!plain.read(chars, from, length)) {
            return false;
        }
        put(column, "");
        return true;
    }

    /** A cell whose characters are only lent, and that is no plain number. */
    public void text(int column, char[] chars, int from, int length) {
        if (length > 0 && takes(column)) {
            this.chars += columns.get(column).text(rows, chars, from, length > LONGEST ? shorter(chars, from) : length);
        }
    }

    private void put(int column, String unit) {
        if (takes(column)) {
            columns.get(column).number(rows, plain.unscaled(), plain.scale(), unit);
        }
    }

    /** A number with what stands behind it (for example {@code %}); {@code digits} as programs write numbers. */
    public void number(int column, String digits, String unit) {
        if (plain.read(digits.toCharArray(), 0, digits.length())) {
            put(column, unit);
        } else {
            text(column, (digits + unit).toCharArray(), 0, digits.length() + unit.length());
        }
    }

    /**
     * The same for digits that are only lent; false, and nothing is taken, where they are not the shortest way to write
     * a number that is exact in binary programs.
     */
    public boolean exactNumber(int column, char[] chars, int from, int length, String unit) {
        if (!plain.read(chars, from, length)
                || plain.digits() > EXACT_DIGITS
                || plain.scale() > 0 && chars[from + length - 1] == '0') {
            return false;
        }
        put(column, unit);
        return true;
    }

    private static int shorter(char[] chars, int from) {
        return Character.isLowSurrogate(chars[from + LONGEST]) ? LONGEST - 1 : LONGEST;
    }

    private boolean takes(int column) {
        if (column >= Grid.MOST_COLUMNS || sheetRows >= Grid.MOST_ROWS || allCells >= Grid.MOST_CELLS) {
            cut = true;
            return false;
        }
        if (rowCells++ == 0) {
            openRow();
        }
        while (columns.size() <= column) {
            columns.add(new ColumnWriter());
        }
        width = Math.max(width, column + 1);
        cells++;
        allCells++;
        return true;
    }

    /** The empty rows before this one are told, now that something comes after them. */
    private void openRow() {
        if (sheetRows > 0) {
            rows += Math.min(emptyRows, MOST_EMPTY_ROWS);
            sheetRows += Math.min(emptyRows, MOST_EMPTY_ROWS);
        }
        emptyRows = 0;
    }

    /** Where the open row will stand: for merged cells, which name rows. */
    public int row() {
        return rowCells > 0 ? sheetRows : sheetRows == 0 ? 0 : sheetRows + Math.min(emptyRows, MOST_EMPTY_ROWS);
    }

    public void endRow() {
        if (rowCells == 0) {
            emptyRows++;
            return;
        }
        rowCells = 0;
        rows++;
        sheetRows++;
        if (rows >= ROWS || cells >= MOST_BATCHED || chars >= MOST_CHARS) {
            emit();
        }
    }

    /** Merged cells of this sheet, rows as told by {@link #row}. */
    public void span(Grid.Span span) {
        if (spans.size() < MOST_SPANS) {
            spans.add(span);
        }
    }

    /** Ends the last sheet. */
    public void close() {
        endSheet();
    }

    private void endSheet() {
        if (sheet >= 0) {
            emit();
            sink.accept(new Grid(sheet, name, 0, new byte[0], List.copyOf(spans), cut));
        }
        spans.clear();
        cut = false;
        emptyRows = 0;
        sheetRows = 0;
        width = 0;
    }

    /** First where each column ends, four bytes each, then the columns. */
    private void emit() {
        if (rows == 0) {
            return;
        }
        bytes.number(width, 4);
        int ends = bytes.length();
        for (int i = 0; i < width; i++) {
            bytes.number(0, 4);
        }
        for (int i = 0; i < width; i++) {
            columns.get(i).write(rows, bytes);
            bytes.fourAt(ends + 4 * i, bytes.length());
            columns.get(i).clear();
        }
        sink.accept(new Grid(sheet, name, rows, bytes.taken(), List.of(), null));
        rows = 0;
        cells = 0;
        chars = 0;
    }
}
