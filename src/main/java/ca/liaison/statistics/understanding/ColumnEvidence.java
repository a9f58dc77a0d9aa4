package ca.liaison.statistics.understanding;

import ca.liaison.extraction.grid.Cells;
import ca.liaison.statistics.Grain;
import ca.liaison.statistics.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the cells of one column look like, counted over all rows: from this its type is told. */
final class ColumnEvidence implements DataRows.Stretch {

    private static final int MOST_WORDS = 5_000;
    private static final int MOST_KNOWN = 1_000;
    private static final int MOST_EXAMPLES = 3;
    private static final double MOST = 0.8;
    private static final int FEW = 4;

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
    /** Texts that are years, or two years one after the other. */
    int spans;
    /** Of the dates, those that may as well be fiscal years: 2007/08. */
    int fiscal;
    /** Of the numbers, those with a letter right behind them, as flags and codes have. */
    int lettered;
    /** Of the dates, those that are one only where the month comes first, and only where the day does. */
    int monthFirstOnly;

    int dayFirstOnly;
    /** Dates with a clock of twelve hours. */
    int clocks;

    final Map<Grain, Integer> grains = new EnumMap<>(Grain.class);
    /** For the comma as decimal mark, less those for the point; and how many cells cannot tell. */
    int votes;

    int ambiguous;
    private final boolean pointsVote;
    private Cells batch;
    private int needed;
    private int fractions;
    /** Whether {@link #words} are all that stands in the column. */
    boolean wordsOnly = true;

    private boolean decimalComma;

    /** @param pointsVote whether plain numbers were written by people, and not put by a program */
    ColumnEvidence(boolean decimalComma, boolean pointsVote) {
        this.decimalComma = decimalComma;
        this.pointsVote = pointsVote;
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
        votes -= pointsVote && zone.scale() > 0 ? zone.numbers() : 0;
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
        if (cells != batch) {
            end();
            batch = cells;
        }
        numbers(here, smallest, greatest, 0, cells.suffix().strip());
        for (int i = first; cells.scale() > 0 && i < first + count; i++) {
            int own = cells.isNumber(i) ? scale(cells.digits(i), cells.scale()) : 0;
            needed = Math.max(needed, own);
            fractions += own > 0 ? 1 : 0;
        }
        int exceptions = 0;
        for (int i = 0; i < cells.words(); i++) {
            if (cells.exceptionRow(i) >= first && cells.exceptionRow(i) < first + count) {
                exceptions++;
                text(cells.word(i), 1, row + cells.exceptionRow(i) - first);
            }
        }
        empty += count - here - exceptions;
    }

    /**
     * Ends a batch: its numbers have as many digits after the point as the one that has most, which may stand in
     * another table of the sheet.
     */
    void end() {
        if (batch == null || batch.scale() == 0) {
            return;
        }
        int all = 0;
        for (int i = 0; i < batch.rows(); i++) {
            all += batch.isNumber(i) && scale(batch.digits(i), batch.scale()) > 0 ? 1 : 0;
        }
        int digits = all > fractions ? needed : batch.scale();
        scale = Math.max(scale, digits);
        whole &= digits == 0;
        votes -= pointsVote ? fractions : 0;
        batch = null;
        needed = 0;
        fractions = 0;
    }

    private static int scale(long digits, int most) {
        int scale = most;
        for (long rest = digits; scale > 0 && rest % 10 == 0; rest /= 10) {
            scale--;
        }
        return scale;
    }

    /** What a text is taken for. */
    private record Said(
            NumberText number,
            boolean lettered,
            boolean symbol,
            Grain date,
            int monthFirst,
            boolean clock,
            boolean year,
            boolean coded,
            int vote,
            boolean ambiguous) {
        static final Said NOTHING_BUT_A_TEXT = new Said(null, false, false, null, 0, false, false, false, 0, false);
    }

    private Said said(String raw) {
        var number = NumberText.in(raw, decimalComma);
        var symbol = number == null && MissingValues.isOne(raw);
        var date = number != null || symbol
                ? null
                : DateText.moment(raw, false)
                        .or(() -> DateText.moment(raw, true))
                        .map(DateText.Moment::grain)
                        .orElse(null);
        var other = number == null && !symbol && date == null;
        var said = new Said(
                number,
                number != null && NumberText.isLettered(raw),
                symbol,
                date,
                date == null ? 0 : DateText.monthFirst(raw),
                date != null && DateText.hasClockOfTwelve(raw),
                other ? YearText.read(raw, false).isPresent() : date == Grain.MONTH && YearText.isFiscal(raw),
                other && raw.length() > 1 && raw.chars().allMatch(Character::isDigit),
                NumberText.vote(raw),
                NumberText.isAmbiguous(raw));
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
        votes += said.vote() * times;
        ambiguous += said.ambiguous() ? times : 0;
        var number = said.number();
        if (number != null) {
            numbers += times;
            lettered += said.lettered() ? times : 0;
            whole &= number.scale() == 0 && number.value() == Math.rint(number.value());
            scale = Math.max(scale, number.scale());
            least = Math.min(least, number.value());
            most = Math.max(most, number.value());
            units.merge(number.unit(), times, Integer::sum);
        } else if (said.symbol()) {
            symbolCells += times;
            symbols.merge(raw, times, Integer::sum);
        } else if (said.date() != null) {
            dates += times;
            grains.merge(said.date(), times, Integer::sum);
            fiscal += said.year() ? times : 0;
            monthFirstOnly += said.monthFirst() > 0 ? times : 0;
            dayFirstOnly += said.monthFirst() < 0 ? times : 0;
            clocks += said.clock() ? times : 0;
        } else {
            other += times;
            spans += said.year() ? times : 0;
            coded += said.coded() ? times : 0;
            if (examples.size() < MOST_EXAMPLES) {
                examples.add(new Table.Example(null, row, raw));
            }
        }
    }

    /**
     * Whether the comma is the decimal mark. One cell does not say so against others that may as well be read
     * otherwise.
     *
     * @param others what the other columns say
     * @param french whether that is the mark of the language
     */
    boolean isDecimalComma(int others, boolean french) {
        if (votes == 0 && ambiguous == 0) {
            return false; // nobody wrote a mark here, and numbers of programs have a point
        }
        var isTold = votes != 0 && (ambiguous <= 1 || Math.abs(votes) > 1) && Math.abs(votes) * FEW >= ambiguous;
        return isTold ? votes > 0 : votes == 0 && others != 0 ? others > 0 : french;
    }

    boolean hasDecimalComma() {
        return decimalComma;
    }

    /** Says the decimal mark; false where the texts must be read again by it. */
    boolean settles(boolean comma) {
        var isSettled = comma == decimalComma || votes == 0 && ambiguous == 0;
        decimalComma = isSettled ? comma : decimalComma;
        return isSettled;
    }

    /** Whether the first number of a day is the month. */
    boolean isMonthFirst(int others) {
        int own = monthFirstOnly - dayFirstOnly;
        return own != 0 ? own > 0 : others != 0 ? others > 0 : clocks > 0;
    }

    /** How many of the dates are none where the other number is the month. */
    int misreadDates(boolean monthFirst) {
        return monthFirst ? dayFirstOnly : monthFirstOnly;
    }

    /** The shortest period, or null where there are no dates. */
    Grain grain() {
        return grains.keySet().stream().findFirst().orElse(null);
    }

    /** The different texts; of numbers, the one where all are the same. */
    Set<String> different() {
        return words.isEmpty() && numbers > 0 && least == most ? Set.of(String.valueOf((long) least)) : words.keySet();
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
}
