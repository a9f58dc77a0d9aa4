package ca.liaison.statistics.understanding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the tables on a sheet. Empty rows part them, and empty columns where both sides have a header of their own;
 * lines of one cell are titles of the table below or notes of the table above.
 */
final class Regions {

    private static final Pattern NOTE = Pattern.compile(
            "(?iu)(notes?|sources?|nota|remarques?|légende|legend|\\*|†|‡|[¹²³]|\\(?\\d{1,2}[.) ]|[a-z][.)] ).*",
            Pattern.DOTALL);
    private static final int MOST_HEADER_ROWS = 6;
    private static final int MOST_NAMES = 2;
    private static final int MOST_EMPTY_ROWS = 3;
    private static final int FEWEST_OF_A_RUN = 3;
    private static final int LONGEST_OF_A_RUN = 3;
    private static final int LONG_LINE = 60;
    private static final int LOOKED_AHEAD = 4;

    private final String[][] cells;
    private final Glance[][] glances;
    private final int width;
    private final List<SheetFile.Span> spans;
    private final List<FoundTable> found = new ArrayList<>();
    private List<String> lines = new ArrayList<>();

    private Regions(String[][] cells, int width, List<SheetFile.Span> spans) {
        this.cells = cells;
        this.width = width;
        this.spans = spans;
        glances = new Glance[cells.length][width];
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < width; column++) {
                glances[row][column] = Glance.at(cells[row][column]);
            }
        }
    }

    static List<FoundTable> on(String[][] cells, int width, List<SheetFile.Span> spans) {
        return new Regions(cells, width, spans).find();
    }

    private List<FoundTable> find() {
        for (int row = 0; row < cells.length; row++) {
            if (count(row, 0, width) > 0) {
                int end = row;
                while (end < cells.length && count(end, 0, width) > 0) {
                    end++;
                }
                end = withDataBelow(row, end);
                block(row, end);
                row = end;
            }
        }
        endLines();
        return found;
    }

    /** The end of the data below a header that empty rows part from it; else of the header itself. */
    private int withDataBelow(int first, int end) {
        int names = 0;
        for (int row = first; row < end; row++) {
            if (isData(row, first, cells.length, 0, width)) {
                return end;
            }
            names += count(row, 0, width) > 1 ? 1 : 0;
        }
        int next = end;
        while (next < cells.length && next <= end + MOST_EMPTY_ROWS && count(next, 0, width) == 0) {
            next++;
        }
        if (names == 0
                || names > MOST_NAMES
                || next == cells.length
                || count(end - 1, 0, width) < 2
                || count(next, 0, width) < 2
                || count(next, 0, width) > count(end - 1, 0, width)
                || !isData(next, next, cells.length, 0, width)) {
            return end;
        }
        int last = next;
        while (last < cells.length && count(last, 0, width) > 0) {
            last++;
        }
        return last;
    }

    private void block(int first, int last) {
        if (IntStream.range(first, last).allMatch(row -> count(row, 0, width) == 1)
                && (last - first <= 3 || !manyNumbers(first, last))) {
            IntStream.range(first, last).forEach(row -> lines.add(only(row)));
            return;
        }
        for (var strip : strips(first, last)) {
            table(first, last, strip[0], strip[1]);
        }
    }

    private boolean manyNumbers(int first, int last) {
        return IntStream.range(first, last)
                        .filter(row -> IntStream.range(0, width).anyMatch(column -> glances[row][column].isNumber()))
                        .count()
                > (last - first) / 2;
    }

    /** Parts the block where a column is empty and what stands to its right is a table of its own. */
    private List<int[]> strips(int begins, int last) {
        var strips = new ArrayList<int[]>();
        int first = IntStream.range(begins, last)
                .filter(row -> count(row, 0, width) > 1)
                .findFirst()
                .orElse(begins); // below the lines of titles
        int begin = -1;
        for (int column = 0; column <= width; column++) {
            var empty = column == width || isEmptyColumn(first, last, column);
            if (!empty && begin < 0) {
                begin = column;
            } else if (empty && begin >= 0) {
                var before = strips.isEmpty() ? null : strips.get(strips.size() - 1);
                if (before == null
                        || isTableOfItsOwn(first, last, begin, column)
                                && isTableOfItsOwn(first, last, before[0], before[1])) {
                    strips.add(new int[] {begin, column});
                } else {
                    before[1] = column;
                }
                begin = -1;
            }
        }
        return strips;
    }

    private boolean isEmptyColumn(int first, int last, int column) {
        return IntStream.range(first, last).allMatch(row -> glances[row][column] == Glance.EMPTY);
    }

    /** A header over labels and numbers. */
    private boolean isTableOfItsOwn(int first, int last, int from, int to) {
        if (to - from < 2) {
            return false;
        }
        var header = IntStream.range(from, to)
                .allMatch(column -> glances[first][column] == Glance.TEXT
                        || glances[first][column] == Glance.EMPTY
                        || glances[first][column] == Glance.YEAR && column > from);
        var labels = IntStream.range(first + 1, last)
                .filter(row -> glances[row][from] == Glance.TEXT || glances[row][from] == Glance.YEAR)
                .count();
        return header && count(first, from, to) > 1 && labels > (last - first - 1) / 2;
    }

    private void table(int first, int last, int from, int to) {
        var titles = new ArrayList<String>();
        int header = first;
        while (header < last - 1 && (count(header, from, to) == 0 || isTitle(header, from, to))) {
            if (count(header, from, to) > 0) {
                titles.add(cells[header][firstFilled(header, from, to)]);
            }
            header++;
        }
        int end = last;
        while (end > header + 1 && (count(end - 1, from, to) == 0 || isNote(end - 1, from, to))) {
            end--;
        }
        int headerRows = headerRows(header, end, from, to);
        int units = unitsRow(header, headerRows, from, to);
        if (headerRows == 0 && goesOn(from, to, first)) {
            extend(header, end, notes(end, last, from, to));
            return;
        }
        if (end - header - headerRows < 1 || to - from < 2) {
            IntStream.range(first, last).forEach(row -> lines.add(joined(row, from, to)));
            return;
        }
        var above = endLines();
        above.addAll(titles);
        var glued = headerRows == 0 && !titles.isEmpty()
                ? parted(titles.get(titles.size() - 1), to - from)
                : List.<String>of();
        if (glued.isEmpty()) {
            found.add(new FoundTable(
                    header,
                    headerRows,
                    end,
                    from,
                    to,
                    List.copyOf(above),
                    Headers.of(cells, header, units < 0 ? headerRows : units - header, from, to, spans),
                    units < 0 ? List.of() : UnitsRow.of(cells, units, from, to),
                    List.of(),
                    notes(end, last, from, to)));
        } else {
            found.add(new FoundTable(
                    header - 1,
                    1,
                    end,
                    from,
                    to,
                    List.copyOf(above.subList(0, above.size() - 1)),
                    glued,
                    List.of(),
                    List.of(),
                    notes(end, last, from, to)));
        }
    }

    /**
     * The names of the columns where they are parted otherwise than the rows, as a file has it that was put together
     * from two.
     */
    private static List<String> parted(String line, int columns) {
        return Stream.of(",", ";", "\t", "\\|")
                .map(mark -> List.of(line.split(mark)))
                .filter(parts -> parts.size() == columns)
                .findFirst()
                .orElse(List.of());
    }

    private boolean isTitle(int row, int from, int to) {
        if (count(row, from, to) != 1) {
            return false;
        }
        int column = firstFilled(row, from, to);
        return glances[row][column] == Glance.TEXT
                && (column == from
                        || spans.stream()
                                .anyMatch(span -> span.firstRow() <= row
                                        && span.lastRow() >= row
                                        && span.firstColumn() <= from
                                        && span.lastColumn() >= to - 1));
    }

    private boolean isNote(int row, int from, int to) {
        if (count(row, from, to) != 1) {
            return false;
        }
        var text = cells[row][firstFilled(row, from, to)];
        return firstFilled(row, from, to) <= from + 1
                && glances[row][firstFilled(row, from, to)] == Glance.TEXT
                && (text.length() > LONG_LINE || NOTE.matcher(text).matches());
    }

    private int headerRows(int header, int end, int from, int to) {
        int data = header;
        while (data < end && !isData(data, header, end, from, to)) {
            data++;
        }
        if (data == end) {
            return end - header > 1 ? 1 : 0; // words only: the first row names them
        }
        int rows = data - header;
        var complete = rows > 1
                && IntStream.range(from + 1, to)
                        .allMatch(column ->
                                glances[header][column] != Glance.EMPTY || isEmptyColumn(header, end, column));
        var isNamesAlone = complete
                && !IntStream.range(header + 1, data)
                        .allMatch(row -> count(row, from, to) == 0 || UnitsRow.is(cells, row, from, to));
        return isNamesAlone || rows > MOST_HEADER_ROWS ? 1 : rows;
    }

    /** The last row of the header, where it only says in what the columns are counted; else -1. */
    private int unitsRow(int header, int headerRows, int from, int to) {
        for (int row = header + headerRows - 1; row > header; row--) {
            if (count(row, from, to) > 0) {
                var names = Headers.of(cells, header, row - header, from, to, spans);
                return UnitsRow.is(cells, row, from, to) && UnitsRow.isBelow(names, cells, row, from) ? row : -1;
            }
        }
        return -1;
    }

    /** Whether values stand in this row, and not the years or words that name columns. */
    private boolean isData(int row, int header, int end, int from, int to) {
        int numbers = 0;
        int symbols = 0;
        int filled = 0;
        var onlyYears = true;
        var words = new HashSet<String>();
        var isRow = isRowOfPeriods(row, from, to) || row == header && isRun(row, end, from, to);
        for (int column = from; column < to; column++) {
            var glance = glances[row][column];
            numbers += glance.isNumber() ? 1 : 0;
            symbols += glance == Glance.SYMBOL
                            && (!MissingValues.isWord(cells[row][column]) || !words.add(cells[row][column]))
                    ? 1
                    : 0;
            filled += glance == Glance.EMPTY ? 0 : 1;
            onlyYears &= isRow
                    || glance != Glance.NUMBER
                            && glance != Glance.DATE
                            && (glance != Glance.YEAR || isAboveValues(row, end, column));
        }
        return numbers > 0 ? !onlyYears : symbols > 0 && symbols >= filled / 2;
    }

    /**
     * Years or other periods, one after the other, name columns, also where those are mostly empty; two of them where
     * words stand before them.
     */
    private boolean isRowOfPeriods(int row, int from, int to) {
        var periods = new ArrayList<Long>();
        for (int column = from; column < to; column++) {
            var text = cells[row][column];
            switch (glances[row][column]) {
                case YEAR -> periods.add(366L * YearText.read(text, false).orElse(0));
                case DATE -> DateText.read(text, false).ifPresent(day -> periods.add(day.toEpochDay()));
                case NUMBER -> {
                    return false;
                }
                default -> {}
            }
        }
        var isAfterWords = to - from > 1 && glances[row][from] == Glance.TEXT && glances[row][from + 1].isNumber();
        return periods.size() >= (isAfterWords ? FEWEST_OF_A_RUN - 1 : FEWEST_OF_A_RUN)
                && (!isAfterWords
                        || periods.size() >= FEWEST_OF_A_RUN
                        || Math.abs(periods.get(1) - periods.get(0)) <= 366)
                && isMonotone(periods);
    }

    private static boolean isMonotone(List<Long> numbers) {
        var isRising = numbers.get(numbers.size() - 1) > numbers.get(0);
        return IntStream.range(1, numbers.size())
                .allMatch(i -> isRising ? numbers.get(i) > numbers.get(i - 1) : numbers.get(i) < numbers.get(i - 1));
    }

    /** Ages and their like: short whole numbers behind words, each one more than the one before, above values. */
    private boolean isRun(int row, int end, int from, int to) {
        if (glances[row][from] != Glance.TEXT || to - from - 1 < FEWEST_OF_A_RUN) {
            return false;
        }
        int before = -1;
        for (int column = from + 1; column < to; column++) {
            var text = cells[row][column];
            if (text == null
                    || text.length() > LONGEST_OF_A_RUN
                    || !text.chars().allMatch(c -> c >= '0' && c <= '9')
                    || before >= 0 && Integer.parseInt(text) != before + 1
                    || !isAboveValues(row, end, column)) {
                return false;
            }
            before = Integer.parseInt(text);
        }
        return true;
    }

    private boolean isAboveValues(int row, int end, int column) {
        int values = 0;
        for (int below = row + 1; below < Math.min(end, row + 1 + LOOKED_AHEAD); below++) {
            values += glances[below][column] == Glance.NUMBER || glances[below][column] == Glance.SYMBOL ? 1 : 0;
        }
        return values > 0;
    }

    /** More rows of the table before, after empty ones. */
    private boolean goesOn(int from, int to, int row) {
        if (found.isEmpty()) {
            return false;
        }
        var before = found.get(found.size() - 1);
        return before.notes().isEmpty()
                && from >= before.firstColumn()
                && to <= before.lastColumn()
                && row >= before.lastRow();
    }

    private void extend(int first, int end, List<String> notes) {
        var before = found.remove(found.size() - 1);
        var skipped = new ArrayList<>(before.skipped());
        for (int row = before.lastRow(); row < first; row++) {
            if (count(row, before.firstColumn(), before.lastColumn()) == 0) {
                skipped.add(row);
            }
        }
        lines = new ArrayList<>(); // they stand between the rows, and are rows themselves now
        found.add(new FoundTable(
                before.firstRow(),
                before.headerRows(),
                end,
                before.firstColumn(),
                before.lastColumn(),
                before.titles(),
                before.header(),
                before.units(),
                skipped,
                notes));
    }

    /** Gives the lines since the last table to it as notes, and returns those that are titles of what follows. */
    private List<String> endLines() {
        var titles = new ArrayList<String>();
        var notes = new ArrayList<String>();
        for (var line : lines) {
            if (!found.isEmpty() && titles.isEmpty() && (NOTE.matcher(line).matches() || line.length() > LONG_LINE)) {
                notes.add(line);
            } else {
                titles.add(line);
            }
        }
        lines = new ArrayList<>();
        if (!notes.isEmpty()) {
            var last = found.remove(found.size() - 1);
            notes.addAll(0, last.notes());
            found.add(new FoundTable(
                    last.firstRow(),
                    last.headerRows(),
                    last.lastRow(),
                    last.firstColumn(),
                    last.lastColumn(),
                    last.titles(),
                    last.header(),
                    last.units(),
                    last.skipped(),
                    notes));
        }
        return titles;
    }

    private List<String> notes(int from, int to, int firstColumn, int lastColumn) {
        return IntStream.range(from, to)
                .filter(row -> count(row, firstColumn, lastColumn) > 0)
                .mapToObj(row -> cells[row][firstFilled(row, firstColumn, lastColumn)])
                .toList();
    }

    private String only(int row) {
        return cells[row][firstFilled(row, 0, width)];
    }

    private String joined(int row, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(column -> cells[row][column])
                .filter(text -> text != null && !text.isEmpty())
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    private int firstFilled(int row, int from, int to) {
        return IntStream.range(from, to)
                .filter(column -> glances[row][column] != Glance.EMPTY)
                .findFirst()
                .orElse(from);
    }

    private int count(int row, int from, int to) {
        int count = 0;
        for (int column = from; column < to; column++) {
            count += glances[row][column] == Glance.EMPTY ? 0 : 1;
        }
        return count;
    }
}
