package ca.liaison.extraction.grid;

import java.util.Arrays;

/**
 * Collects the cells of one column of a batch, and writes them the shorter way: as numbers of one width with a few
 * exceptions, or as numbers of words.
 */
final class ColumnWriter {

    static final byte NUMBERS = 1;
    static final byte TEXTS = 2;

    private static final byte EMPTY = -1;
    private static final byte TEXT = -2;
    private static final long[] POWERS = new long[19];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    /** Of a number its digits, of a text its place among the words. */
    private long[] values = new long[64];

    private byte[] scales = new byte[64];
    private final WordNumbers words = new WordNumbers();
    private String suffix;
    private int rows;
    private int numbers;
    private int texts;

    boolean isEmpty() {
        return numbers + texts == 0;
    }

    void number(int row, long unscaled, int scale, String unit) {
        if (suffix == null) {
            suffix = unit;
        } else if (!suffix.equals(unit)) {
            put(row, numberOf(Cells.plain(unscaled, scale) + unit), TEXT);
            texts++;
            return;
        }
        put(row, unscaled, (byte) scale);
        numbers++;
    }

    /** How many characters are new. */
    int text(int row, char[] chars, int from, int length) {
        int known = words.size();
        put(row, words.of(chars, from, length), TEXT);
        texts++;
        return words.size() > known ? length : 0;
    }

    private int numberOf(String text) {
        return words.of(text.toCharArray(), 0, text.length());
    }

    private void put(int row, long value, byte scale) {
        if (row >= values.length) {
            var size = Math.max(row + 1, values.length * 2);
            values = Arrays.copyOf(values, size);
            scales = Arrays.copyOf(scales, size);
        }
        if (row > rows) {
            Arrays.fill(scales, rows, row, EMPTY);
        }
        values[row] = value;
        scales[row] = scale;
        rows = row + 1;
    }

    /** Ready for the next batch. */
    void clear() {
        words.clear();
        suffix = null;
        rows = 0;
        numbers = 0;
        texts = 0;
    }

    void write(int allRows, Bytes out) {
        if (isEmpty()) {
            return;
        }
        fill(allRows);
        if (numbers < texts || !alike(allRows) || !writeNumbers(allRows, out)) {
            writeTexts(allRows, out);
        }
    }

    private void fill(int allRows) {
        if (allRows > scales.length) {
            values = Arrays.copyOf(values, allRows);
            scales = Arrays.copyOf(scales, allRows);
        }
        Arrays.fill(scales, rows, allRows, EMPTY);
    }

    /** Brings all numbers to the same digits after the point, or says that they do not fit. */
    private boolean alike(int allRows) {
        int most = 0;
        for (int row = 0; row < allRows; row++) {
            most = Math.max(most, scales[row]);
        }
        for (int row = 0; row < allRows; row++) {
            if (scales[row] >= 0 && scales[row] < most) {
                long power = POWERS[most - scales[row]];
                if (Math.abs(values[row]) > Long.MAX_VALUE / 4 / power) {
                    return false;
                }
            }
        }
        for (int row = 0; row < allRows; row++) {
            if (scales[row] >= 0) {
                values[row] *= POWERS[most - scales[row]];
                scales[row] = (byte) most;
            }
        }
        return true;
    }

    private boolean writeNumbers(int allRows, Bytes out) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        int scale = 0;
        int exceptions = 0;
        for (int row = 0; row < allRows; row++) {
            exceptions += scales[row] == TEXT ? 1 : 0;
            if (scales[row] >= 0) {
                least = Math.min(least, values[row]);
                most = Math.max(most, values[row]);
                scale = scales[row];
            }
        }
        if (most - least < 0) {
            return false; // further apart than a long can say
        }
        int width = Cells.width(most - least);
        long none = Cells.none(width);
        out.one(NUMBERS).one(scale).one(width).text(suffix).eight(least);
        for (int row = 0; row < allRows; row++) {
            out.number(scales[row] >= 0 ? values[row] - least : none, width);
        }
        out.count(exceptions);
        for (int row = 0; row < allRows; row++) {
            if (scales[row] == TEXT) {
                out.count(row).text(words.word((int) values[row]));
            }
        }
        return true;
    }

    private void writeTexts(int allRows, Bytes out) {
        for (int row = 0; row < allRows; row++) {
            if (scales[row] >= 0) {
                values[row] = numberOf(Cells.plain(values[row], scales[row]) + suffix);
                scales[row] = TEXT;
            }
        }
        int width = Cells.width(words.size());
        out.one(TEXTS).one(width);
        for (int row = 0; row < allRows; row++) {
            out.number(scales[row] == EMPTY ? 0 : values[row] + 1, width);
        }
        out.count(words.size());
        for (int number = 0; number < words.size(); number++) {
            out.text(words.word(number));
        }
    }
}
