package ca.liaison.statistics.asking;

import ca.liaison.statistics.Cell;
import ca.liaison.statistics.asking.GroupsQuery.Function;
import ca.liaison.statistics.asking.GroupsQuery.Measure;
import ca.liaison.statistics.understanding.TableReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Works out sums and their like over groups of rows, in one pass over the columns for each measure. */
final class Grouping {

    static final int MOST_GROUPS = 10_000;
    private static final int MOST_COLUMNS = 4;
    private static final int MOST_MEASURES = 20;
    private static final long MOST_PLACES = 4_000_000;

    private final TableReader reader;
    private final GroupsQuery query;
    private final List<Keys> keys;
    private final int[] columns;

    /** @param keysOf gives a column to group by */
    Grouping(TableReader reader, GroupsQuery query, IntFunction<Keys> keysOf) {
        if (query.by().size() > MOST_COLUMNS || query.measures().size() > MOST_MEASURES) {
            throw new InvalidQuery("groups", MOST_COLUMNS, MOST_MEASURES);
        }
        this.reader = reader;
        this.query = query;
        columns = query.by().stream()
                .mapToInt(id -> Columns.place(reader.table(), id))
                .toArray();
        keys = IntStream.of(columns).mapToObj(keysOf).toList();
    }

    /** @param rows which rows count, null for all */
    List<Group> groups(BitSet rows) {
        var isOne = keys.size() == 1;
        var codes = isOne ? keys.get(0).codes() : new int[reader.count()];
        var combined = isOne ? new Combined(keys.get(0).count(), null) : combine(codes);
        var sizes = isOne && rows == null ? keys.get(0).sizes() : sizes(codes, rows, combined.size);
        var present = IntStream.range(0, combined.size)
                .filter(code -> sizes[code] > 0)
                .toArray();
        if (present.length > MOST_GROUPS) {
            throw new InvalidQuery("tooManyGroups", MOST_GROUPS);
        }
        var values = query.measures().stream()
                .map(measure -> values(measure, codes, rows, combined.size))
                .toList();
        return Arrays.stream(present)
                .boxed()
                .sorted(Comparator.comparing(combined::order))
                .map(code -> new Group(
                        combined.cells(code),
                        sizes[code],
                        values.stream().map(of -> number(of[code])).toList()))
                .toList();
    }

    private long[] sizes(int[] codes, BitSet rows, int size) {
        var sizes = new long[size];
        each(rows, row -> sizes[codes[row]]++);
        return sizes;
    }

    private static Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private interface RowTaker {
        void take(int row);
    }

    private void each(BitSet rows, RowTaker taker) {
        if (rows == null) {
            for (int row = 0; row < reader.count(); row++) {
                taker.take(row);
            }
        } else {
            for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
                taker.take(row);
            }
        }
    }

    /**
     * One number for the values of all columns of a row; where those would be too many, only of the combinations that
     * occur.
     */
    private Combined combine(int[] codes) {
        long places = 1;
        for (var key : keys) {
            places = Math.min(Long.MAX_VALUE / 4_000_000, places) * key.count();
        }
        if (places <= MOST_PLACES) {
            for (var key : keys) {
                for (int row = 0; row < codes.length; row++) {
                    codes[row] = codes[row] * key.count() + key.codes()[row];
                }
            }
            return new Combined((int) places, null);
        }
        var known = new HashMap<List<Integer>, Integer>();
        for (int row = 0; row < codes.length; row++) {
            var at = row;
            codes[row] = known.computeIfAbsent(
                    keys.stream().map(key -> key.codes()[at]).toList(), fresh -> known.size());
            if (known.size() > MOST_PLACES) {
                throw new InvalidQuery("tooManyGroups", MOST_GROUPS);
            }
        }
        var combinations = new ArrayList<List<Integer>>(java.util.Collections.nCopies(known.size(), null));
        known.forEach((combination, code) -> combinations.set(code, combination));
        return new Combined(known.size(), combinations);
    }

    private final class Combined {

        private final int size;
        private final List<List<Integer>> combinations;

        Combined(int size, List<List<Integer>> combinations) {
            this.size = size;
            this.combinations = combinations;
        }

        /** Numbers in their own order, texts as they first appear; the missing ones last. */
        private String order(int code) {
            var key = new StringBuilder();
            parts(code).forEach(part -> key.append(String.format("%08x", part == 0 ? Integer.MAX_VALUE : part)));
            return key.toString();
        }

        private List<Integer> parts(int code) {
            if (combinations != null) {
                return combinations.get(code);
            }
            var parts = new Integer[keys.size()];
            int rest = code;
            for (int i = parts.length - 1; i >= 0; i--) {
                parts[i] = rest % keys.get(i).count();
                rest /= keys.get(i).count();
            }
            return List.of(parts);
        }

        List<Cell> cells(int code) {
            var parts = parts(code);
            return IntStream.range(0, parts.size())
                    .mapToObj(i -> keys.get(i)
                            .cell(
                                    parts.get(i),
                                    reader.meaning(columns[i]),
                                    reader.table().columns().get(columns[i]).type()))
                    .toList();
        }
    }

    private double[] values(Measure measure, int[] codes, BitSet rows, int size) {
        int column = Columns.place(reader.table(), measure.column());
        var of = reader.table().columns().get(column);
        if (!of.type().isNumber()) {
            if (measure.function() != Function.COUNT) {
                throw new InvalidQuery("measure", measure.column());
            }
            return counts(reader.words(column).codes(), codes, rows, size);
        }
        var numbers = reader.numbers(column);
        return switch (measure.function()) {
            case SUM, MEAN -> sums(numbers, codes, rows, size, measure.function() == Function.MEAN, of.decimals());
            case MIN -> extremes(numbers, codes, rows, size, true);
            case MAX -> extremes(numbers, codes, rows, size, false);
            case COUNT -> {
                var counts = new double[size];
                each(rows, row -> counts[codes[row]] += Double.isNaN(numbers[row]) ? 0 : 1);
                yield counts;
            }
        };
    }

    private double[] counts(int[] words, int[] codes, BitSet rows, int size) {
        var counts = new double[size];
        each(rows, row -> counts[codes[row]] += words[row] < 0 ? 0 : 1);
        return counts;
    }

    private double[] sums(double[] numbers, int[] codes, BitSet rows, int size, boolean isMean, int decimals) {
        var sums = new double[size];
        var counts = new int[size];
        int row = rows == null
                ? 0
                : rows.nextSetBit(0); // the one loop that must be as quick as it can be, so without a call for each row
        while (row >= 0 && row < numbers.length) {
            double value = numbers[row];
            if (value == value) { // is a number
                int code = codes[row];
                sums[code] += value;
                counts[code]++;
            }
            row = rows == null ? row + 1 : rows.nextSetBit(row + 1);
        }
        for (int code = 0; code < size; code++) {
            sums[code] = counts[code] == 0
                    ? Double.NaN
                    : isMean ? sums[code] / counts[code] : CellText.rounded(sums[code], decimals);
        }
        return sums;
    }

    private double[] extremes(double[] numbers, int[] codes, BitSet rows, int size, boolean isLeast) {
        var extremes = new double[size];
        Arrays.fill(extremes, Double.NaN);
        each(rows, row -> {
            double value = numbers[row];
            double known = extremes[codes[row]];
            if (value == value && (known != known || (isLeast ? value < known : value > known))) {
                extremes[codes[row]] = value;
            }
        });
        return extremes;
    }
}
