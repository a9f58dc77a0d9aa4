package ca.liaison.extraction.grid;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * One column of a batch of rows, read where it lies. The bytes may come from a process that was taken over, so whatever
 * does not fit is an {@link IllegalArgumentException}.
 */
public final class Cells {

    private static final Cells NOTHING = new Cells(0, 0, 0, 0, 0, "", new byte[0], 0, new String[0], new int[0]);

    private final int kind;
    private final int rows;
    private final int scale;
    private final int width;
    private final long least;
    private final String suffix;
    private final byte[] bytes;
    private final int from;
    /** Of texts the words; of numbers the exceptions. */
    private final String[] words;

    private final int[] exceptionRows;

    private Cells(
            int kind,
            int rows,
            int scale,
            int width,
            long least,
            String suffix,
            byte[] bytes,
            int from,
            String[] words,
            int[] exceptionRows) {
        this.kind = kind;
        this.rows = rows;
        this.scale = scale;
        this.width = width;
        this.least = least;
        this.suffix = suffix;
        this.bytes = bytes;
        this.from = from;
        this.words = words;
        this.exceptionRows = exceptionRows;
    }

    /** Where each column of a batch ends in it; the first begins after this table. */
    public static int[] ends(byte[] batch) {
        try {
            var buffer = ByteBuffer.wrap(batch).order(ByteOrder.LITTLE_ENDIAN);
            int columns = buffer.getInt();
            if (columns < 0 || columns > Grid.MOST_COLUMNS) {
                throw new IllegalArgumentException("A batch of " + columns + " columns");
            }
            var ends = new int[columns];
            int before = 4 + 4 * columns;
            for (int i = 0; i < columns; i++) {
                ends[i] = buffer.getInt();
                if (ends[i] < before || ends[i] > batch.length) {
                    throw new IllegalArgumentException("A column that ends where it cannot");
                }
                before = ends[i];
            }
            return ends;
        } catch (java.nio.BufferUnderflowException e) {
            throw new IllegalArgumentException("A batch that ends too early", e);
        }
    }

    /** @param column its bytes alone, empty for an empty column */
    public static Cells of(byte[] column, int rows) {
        return of(column, 0, column.length, rows);
    }

    /** The same where the column lies among others, whose bytes are held with it. */
    public static Cells of(byte[] bytes, int start, int length, int rows) {
        if (length == 0) {
            return NOTHING;
        }
        try {
            var in = ByteBuffer.wrap(bytes, start, length).order(ByteOrder.LITTLE_ENDIAN);
            return switch (in.get()) {
                case ColumnWriter.NUMBERS -> numbers(in, rows);
                case ColumnWriter.TEXTS -> texts(in, rows);
                default -> throw new IllegalArgumentException("A column of an unknown kind");
            };
        } catch (java.nio.BufferUnderflowException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | ArithmeticException e) {
            throw new IllegalArgumentException("A column that makes no sense", e);
        }
    }

    private static Cells numbers(ByteBuffer in, int rows) {
        int scale = in.get();
        int width = checked(in.get());
        var suffix = text(in);
        long least = in.getLong();
        int from = in.position();
        in.position(from + Math.multiplyExact(rows, width));
        var words = new String[bounded(count(in), rows)];
        var places = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            places[i] = count(in);
            words[i] = text(in);
        }
        if (scale < 0 || scale > 18) {
            throw new IllegalArgumentException("Numbers of " + scale + " digits after the point");
        }
        return new Cells(ColumnWriter.NUMBERS, rows, scale, width, least, suffix, in.array(), from, words, places);
    }

    private static Cells texts(ByteBuffer in, int rows) {
        int width = checked(in.get());
        int from = in.position();
        in.position(from + Math.multiplyExact(rows, width));
        var words = new String[bounded(count(in), rows)];
        for (int i = 0; i < words.length; i++) {
            words[i] = text(in);
        }
        return new Cells(ColumnWriter.TEXTS, rows, 0, width, 0, "", in.array(), from, words, new int[0]);
    }

    private static int bounded(int count, int rows) {
        if (count > rows) {
            throw new IllegalArgumentException("More words than rows");
        }
        return count;
    }

    private static int checked(int width) {
        if (width < 1 || width > 4 && width != 8) {
            throw new IllegalArgumentException("Numbers of " + width + " bytes");
        }
        return width;
    }

    private static int count(ByteBuffer in) {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int b = in.get();
            value |= (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }

    private static String text(ByteBuffer in) {
        int length = count(in);
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException("A text of " + length + " bytes");
        }
        var text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    static int width(long most) {
        return most < 0xff ? 1 : most < 0xffff ? 2 : most < 0xff_ffff ? 3 : most < 0xffff_ffffL ? 4 : 8;
    }

    /** Stands where there is no number. */
    static long none(int width) {
        return width == 8 ? Long.MIN_VALUE : (1L << 8 * width) - 1;
    }

    static String plain(long unscaled, int scale) {
        if (scale == 0) {
            return Long.toString(unscaled);
        }
        var number = BigDecimal.valueOf(unscaled, scale).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0).toPlainString() : number.toPlainString();
    }

    /** Whether every cell is empty. */
    public boolean isEmpty() {
        return kind == 0;
    }

    /** Whether most cells are plain numbers; others are exceptions. */
    public boolean isNumbers() {
        return kind == ColumnWriter.NUMBERS;
    }

    /** How many the batch has; none of an empty column. */
    public int rows() {
        return rows;
    }

    /** Digits after the point of the numbers; {@link #digits} are without it. */
    public int scale() {
        return scale;
    }

    /** What stands behind every number. */
    public String suffix() {
        return suffix;
    }

    /** The different texts; of numbers the exceptions, one for each of {@link #exceptionRow}. */
    public String word(int place) {
        return words[place];
    }

    public int words() {
        return words.length;
    }

    public int exceptionRow(int place) {
        return exceptionRows[place];
    }

    /** Whether a plain number stands in this row. */
    public boolean isNumber(int row) {
        return isNumbers() && at(row) != none(width);
    }

    /** The number of this row without its point. */
    public long digits(int row) {
        return least + at(row);
    }

    /** Of texts: which word stands in this row, -1 for an empty cell. */
    public int place(int row) {
        return (int) at(row) - 1;
    }

    /** As it stands, null for an empty cell. */
    public String text(int row) {
        if (isEmpty()) {
            return null;
        }
        if (!isNumbers()) {
            return place(row) < 0 ? null : words[place(row)];
        }
        if (isNumber(row)) {
            return plain(digits(row), scale) + suffix;
        }
        for (int i = 0; i < exceptionRows.length; i++) {
            if (exceptionRows[i] == row) {
                return words[i];
            }
        }
        return null;
    }

    private long at(int row) {
        int place = from + row * width;
        return switch (width) {
            case 1 -> bytes[place] & 0xff;
            case 2 -> bytes[place] & 0xff | (bytes[place + 1] & 0xff) << 8;
            case 3 -> bytes[place] & 0xff | (bytes[place + 1] & 0xff) << 8 | (bytes[place + 2] & 0xff) << 16;
            case 4 ->
                bytes[place] & 0xffL
                        | (bytes[place + 1] & 0xffL) << 8
                        | (bytes[place + 2] & 0xffL) << 16
                        | (bytes[place + 3] & 0xffL) << 24;
            default ->
                ByteBuffer.wrap(bytes, place, 8).order(ByteOrder.LITTLE_ENDIAN).getLong();
        };
    }
}
