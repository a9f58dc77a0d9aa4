package ca.liaison.statistics.asking;

import ca.liaison.statistics.Cell;
import ca.liaison.statistics.Type;
import ca.liaison.statistics.understanding.Meaning;
import ca.liaison.statistics.understanding.TableReader;
import ca.liaison.statistics.understanding.TextColumn;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A column to group by: which of its different values stands in each row, from 1, and 0 for none.
 *
 * @param sizes how many rows have each value
 * @param texts the values of a text column, in order of appearance; or null
 * @param numbers the values of a number column, in their own order; or null
 */
record Keys(int[] codes, String[] texts, double[] numbers, long[] sizes) {

    static Keys of(TableReader reader, int column) {
        return reader.table().columns().get(column).type().isNumber()
                ? ofNumbers(reader.numbers(column))
                : ofWords(reader.words(column));
    }

    private static Keys ofWords(TextColumn words) {
        var codes = new int[words.codes().length];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = words.codes()[row] + 1;
        }
        return new Keys(codes, words.words(), null, sizes(codes, words.words().length));
    }

    private static Keys ofNumbers(double[] numbers) {
        var different = Arrays.stream(numbers)
                .filter(number -> !Double.isNaN(number))
                .map(number -> number + 0.0)
                .sorted()
                .distinct()
                .toArray();
        var codes = new int[numbers.length];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = Double.isNaN(numbers[row]) ? 0 : Arrays.binarySearch(different, numbers[row] + 0.0) + 1;
        }
        return new Keys(codes, null, different, sizes(codes, different.length));
    }

    private static long[] sizes(int[] codes, int different) {
        var sizes = new long[1 + different];
        for (int code : codes) {
            sizes[code]++;
        }
        return sizes;
    }

    /** How many there are, and one for none. */
    int count() {
        return 1 + (texts == null ? numbers.length : texts.length);
    }

    Cell cell(int code, Meaning meaning, Type type) {
        if (code == 0) {
            return Cell.EMPTY;
        }
        if (texts != null) {
            return meaning.cell(texts[code - 1]);
        }
        var number = numbers[code - 1];
        return new Cell(CellText.raw(number, type), number, null, null, null, null);
    }

    int bytes() {
        return codes.length * 4
                + (texts == null
                        ? numbers.length * 8
                        : IntStream.range(0, texts.length)
                                .map(i -> 60 + texts[i].length())
                                .sum());
    }
}
