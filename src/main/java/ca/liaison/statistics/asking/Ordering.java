package ca.liaison.statistics.asking;

import ca.liaison.statistics.understanding.TableReader;
import ca.liaison.statistics.understanding.TextColumn;
import java.util.Arrays;
import java.util.List;

/** Puts all rows of a table in order. Missing values come last, whichever way; what is equal stays as in the file. */
final class Ordering {

    static final int MOST_COLUMNS = 4;

    private final TableReader reader;

    Ordering(TableReader reader) {
        this.reader = reader;
    }

    /** By the last column first, because each later round keeps what is equal as it was. */
    int[] rows(List<RowsQuery.Order> order) {
        if (order.size() > MOST_COLUMNS) {
            throw new InvalidQuery("order", MOST_COLUMNS);
        }
        int[] rows = null;
        for (int i = order.size() - 1; i >= 0; i--) {
            rows = round(rows, order.get(i));
        }
        return rows;
    }

    private int[] round(int[] before, RowsQuery.Order by) {
        int column = Columns.place(reader.table(), by.column());
        var descending = Boolean.TRUE.equals(by.descending());
        var ranks = reader.table().columns().get(column).type().isNumber()
                ? ofNumbers(reader.numbers(column), descending)
                : ofWords(reader.words(column), descending);
        var keys = new long[ranks.length];
        for (int place = 0; place < keys.length; place++) {
            int row = before == null ? place : before[place];
            keys[place] = (long) ranks[row] << 32 | place;
        }
        Arrays.parallelSort(keys);
        var rows = new int[keys.length];
        for (int place = 0; place < keys.length; place++) {
            int was = (int) keys[place];
            rows[place] = before == null ? was : before[was];
        }
        return rows;
    }

    /** Ranks of numbers: their place among all different ones. */
    private static int[] ofNumbers(double[] numbers, boolean descending) {
        var sorted = numbers.clone();
        Arrays.parallelSort(sorted); // NaN comes last
        int different = 0;
        for (double number : sorted) {
            if (!Double.isNaN(number) && (different == 0 || number != sorted[different - 1])) {
                sorted[different++] = number;
            }
        }
        var ranks = new int[numbers.length];
        for (int row = 0; row < ranks.length; row++) {
            int rank = Double.isNaN(numbers[row]) ? -1 : Arrays.binarySearch(sorted, 0, different, numbers[row] + 0.0);
            ranks[row] = rank < 0 ? Integer.MAX_VALUE : descending ? different - 1 - rank : rank;
        }
        return ranks;
    }

    private static int[] ofWords(TextColumn words, boolean descending) {
        var order = words.ranks();
        var ranks = new int[words.codes().length];
        for (int row = 0; row < ranks.length; row++) {
            int code = words.codes()[row];
            ranks[row] = code < 0 ? Integer.MAX_VALUE : descending ? order.length - 1 - order[code] : order[code];
        }
        return ranks;
    }
}
