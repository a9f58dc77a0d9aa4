package ca.liaison.statistics.understanding;

import ca.liaison.extraction.grid.Cells;
import ca.liaison.statistics.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the cells of one column look like, counted over all rows: from this its type is told. */
final class ColumnEvidence implements DataRows.Stretch {

    private static final int MOST_WORDS = 5_000;
    private static final int MOST_KNOWN = 1_000;
    private static final int MOST_EXAMPLES = 3;
    private static final double MOST = 0.8;

    /** The different texts, as they first appear, and how often; a sample where there are many. */
    final Map<String, Integer> words = new LinkedHashMap<>();
    /** Of the first different texts: they come again in every batch. */
    private final Map<String, Said> known = new HashMap<>();

    final Map<String, Integer> units = new HashMap<>();
    final Map<String, Integer> symbols = new LinkedHashMap<>();
    final List<Table.Example> examples = new ArrayList<>();
    int empty;
    int numbers;
    int dates;
    int symbolCells;
    int other;
    int coded;
    int scale;
    boolean whole = true;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    int spans;
    /** Whether {@link #words} are all that stands in the column. */
    boolean wordsOnly = true;

    final boolean decimalComma;
    final boolean monthFirst;

    ColumnEvidence(boolean decimalComma, boolean monthFirst) {
        this.decimalComma = decimalComma;
        this.monthFirst = monthFirst;
    }

    @Override
    public void rows(Cells cells, int first, int row, int count) {
        if (cells.isEmpty()) {
            empty += count;
        } else if (cells.isNumbers()) {
            numbers(cells, first, row, count);
        } else {
            var counts = new int[cells.words()];
            for (int i = first; i < first + count; i++) {
                int place = cells.place(i);
                if (place < 0) {
                    empty++;
                } else {
                    counts[place]++;
                }
            }
            for (int place = 0; place < counts.length; place++) {
                if (counts[place] > 0) {
                    text(cells.word(place), counts[place], row);
                }
            }
        }
    }

    /** Takes what is known of rows without reading them; false where that is not enough. */
    boolean takes(Zone zone, int count) {
        if (zone == null) {
            return false;
        }
        double power = Math.pow(10, zone.scale());
        numbers(zone.numbers(), zone.least() / power, zone.most() / power, zone.scale(), "");
        empty += count - zone.numbers();
        return true;
    }

    private void numbers(int here, double smallest, double greatest, int digits, String unit) {
        wordsOnly = false;
        numbers += here;
        whole &= here == 0 || digits == 0;
        scale = Math.max(scale, here == 0 ? 0 : digits);
        least = Math.min(least, smallest);
        most = Math.max(most, greatest);
        units.merge(unit, here, Integer::sum);
    }

    private void numbers(Cells cells, int first, int row, int count) {
        double power = Math.pow(10, cells.scale());
        int here = 0;
        double smallest = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = first; i < first + count; i++) {
            if (cells.isNumber(i)) {
                here++;
                var value = cells.digits(i) / power;
                smallest = Math.min(smallest, value);
                greatest = Math.max(greatest, value);
            }
        }
        numbers(here, smallest, greatest, cells.scale(), cells.suffix().strip());
        int exceptions = 0;
        for (int i = 0; i < cells.words(); i++) {
            if (cells.exceptionRow(i) >= first && cells.exceptionRow(i) < first + count) {
                exceptions++;
                text(cells.word(i), 1, row + cells.exceptionRow(i) - first);
            }
        }
        empty += count - here - exceptions;
    }

    /** What a text is taken for. */
    private record Said(NumberText number, boolean symbol, boolean date, boolean span, boolean coded) {
        static final Said NOTHING_BUT_A_TEXT = new Said(null, false, false, false, false);
    }

    private Said said(String raw) {
        var number = NumberText.read(raw, decimalComma);
        var symbol = number == null && MissingValues.isOne(raw);
        var date = number == null && !symbol && DateText.read(raw, monthFirst).isPresent();
        var other = number == null && !symbol && !date;
        var said = new Said(
                number,
                symbol,
                date,
                other && YearText.read(raw, false).isPresent(),
                other && raw.length() > 1 && raw.chars().allMatch(Character::isDigit));
        return said.equals(Said.NOTHING_BUT_A_TEXT)
                ? Said.NOTHING_BUT_A_TEXT
                : said; // many are, and a wide table has many of many
    }

    private void text(String raw, int times, int row) {
        if (words.size() < MOST_WORDS || words.containsKey(raw)) {
            words.merge(raw, times, Integer::sum);
        } else {
            wordsOnly = false;
        }
        var said = known.size() < MOST_KNOWN
                ? known.computeIfAbsent(raw, this::said)
                : Objects.requireNonNullElseGet(known.get(raw), () -> said(raw));
        var number = said.number();
        if (number != null) {
            numbers += times;
            whole &= number.scale() == 0 && number.value() == Math.rint(number.value());
            scale = Math.max(scale, number.scale());
            least = Math.min(least, number.value());
            most = Math.max(most, number.value());
            units.merge(number.unit(), times, Integer::sum);
        } else if (said.symbol()) {
            symbolCells += times;
            symbols.merge(raw, times, Integer::sum);
        } else if (said.date()) {
            dates += times;
        } else {
            other += times;
            spans += said.span() ? times : 0;
            coded += said.coded() ? times : 0;
            if (examples.size() < MOST_EXAMPLES) {
                examples.add(new Table.Example(null, row, raw));
            }
        }
    }

    int filled() {
        return numbers + dates + other + symbolCells;
    }

    /** The unit that nearly all numbers carry, or none. */
    String unit() {
        return units.entrySet().stream()
                .filter(unit -> unit.getValue() >= MOST * numbers)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** How texts say whether a comma is the decimal mark; see {@link NumberText#vote}. */
    static int votes(String[][] sample, int column) {
        int votes = 0;
        for (var row : sample) {
            votes += row[column] == null ? 0 : NumberText.vote(row[column]);
        }
        return votes;
    }
}
