package ca.liaison.statistics.understanding;

import ca.liaison.extraction.grid.Cells;
import ca.liaison.statistics.Cell;
import ca.liaison.statistics.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the cells of one table as what they mean: some of them for a page, or whole columns for a question about all
 * rows. For many threads.
 */
public final class TableReader {

    private final Table table;
    private final SheetFile file;
    private final KeptCells kept;
    private final DataRows rows;
    private final List<Meaning> meanings;
    /** Of each column, where one label holds for several rows. */
    private final List<List<MergedLabels>> merged;

    public TableReader(Table table, SheetFile file, KeptCells kept, Recognizer recognizing) {
        var region = table.region();
        this.table = table;
        this.file = file;
        this.kept = kept;
        this.rows =
                new DataRows(file.sheets().get(region.sheet()), region.firstData(), region.lastRow(), region.skipped());
        this.meanings = table.columns().stream()
                .map(column -> new Meaning(column, recognizing))
                .toList();
        var sheet = file.sheets().get(region.sheet());
        this.merged = table.columns().stream()
                .map(column -> column.type().isMeasure() || sheet.spans().isEmpty()
                        ? List.<MergedLabels>of()
                        : MergedLabels.of(sheet, rows, column.place()))
                .toList();
    }

    public Table table() {
        return table;
    }

    public int count() {
        return rows.count();
    }

    /** As it stands, null for an empty cell. */
    public String raw(int row, int column) {
        int place = rows.onSheet(row);
        var batch = rows.batch(rows.batchOf(place));
        var own =
                kept.forPages(file, batch, table.columns().get(column).place()).text(rows.inBatch(place));
        return own != null || merged.get(column).isEmpty()
                ? own
                : merged.get(column).stream()
                        .filter(labels -> labels.covers(row))
                        .findFirst()
                        .map(labels -> raw(labels.first(), column))
                        .orElse(null);
    }

    public List<Cell> cells(int row) {
        var cells = new ArrayList<Cell>(table.columns().size());
        for (int column = 0; column < table.columns().size(); column++) {
            cells.add(cell(row, column));
        }
        return cells;
    }

    /** A number that a program put has no marks of people, whatever those of its column are. */
    private Cell cell(int row, int column) {
        int place = rows.onSheet(row);
        var batch = rows.batch(rows.batchOf(place));
        var kept = this.kept.forPages(file, batch, table.columns().get(column).place());
        int inBatch = rows.inBatch(place);
        if (!kept.isNumber(inBatch)) {
            return meanings.get(column).cell(raw(row, column));
        }
        var text = kept.text(inBatch);
        var digits = text.substring(0, text.length() - kept.suffix().length());
        return meanings.get(column).cell(text, Double.parseDouble(digits));
    }

    /** Whether this row says by its value in this column that it is the sum of others. */
    public boolean isTotal(int row, int column) {
        var totals = kept.held(
                List.of(table.id(), "totals", column), any -> LabelTotals.of(this, column), all -> 100 * all.size());
        return !totals.isEmpty() && totals.contains(String.valueOf(raw(row, column)));
    }

    public Meaning meaning(int column) {
        return meanings.get(column);
    }

    /** All numbers of a column, NaN where there is none. */
    public double[] numbers(int column) {
        return kept.held(List.of(table.id(), "numbers", column), any -> readNumbers(column), all -> all.length * 8);
    }

    /** All texts of a column. */
    public TextColumn words(int column) {
        return kept.held(List.of(table.id(), "words", column), any -> readWords(column), TextColumn::bytes);
    }

    /** The different texts of a column in order of appearance. */
    public String[] differentWords(int column) {
        return kept.held(
                differentWords(table.region(), table.columns().get(column).place()),
                any -> words(column).words(),
                TextColumn::bytes);
    }

    /** What the different texts of a column are held under. */
    public static Object differentWords(Table.Region region, int place) {
        return List.of(region, "different words", place);
    }

    private double[] readNumbers(int column) {
        var all = new double[rows.count()];
        var meaning = meanings.get(column);
        rows.each(file, kept, table.columns().get(column).place(), (cells, first, row, count) -> {
            if (cells.isNumbers()) {
                plain(cells, first, row, count, meaning, all);
            } else {
                var known = new double[cells.words()];
                for (int i = 0; i < known.length; i++) {
                    known[i] = meaning.number(cells.word(i));
                }
                for (int i = 0; i < count; i++) {
                    int place = cells.isEmpty() ? -1 : cells.place(first + i);
                    all[row + i] = place < 0 ? Double.NaN : known[place];
                }
            }
        });
        for (var labels : merged.get(column)) {
            for (int row = labels.first() + 1; row <= labels.last(); row++) {
                all[row] = Double.isNaN(all[row]) ? all[labels.first()] : all[row];
            }
        }
        return all;
    }

    private static void plain(Cells cells, int first, int row, int count, Meaning meaning, double[] all) {
        double power = Math.pow(10, cells.scale());
        for (int i = 0; i < count; i++) {
            all[row + i] = cells.isNumber(first + i) ? meaning.number(cells.digits(first + i) / power) : Double.NaN;
        }
        for (int i = 0; i < cells.words(); i++) {
            int at = cells.exceptionRow(i) - first;
            if (at >= 0 && at < count) {
                all[row + at] = meaning.number(cells.word(i));
            }
        }
    }

    private TextColumn readWords(int column) {
        var codes = new int[rows.count()];
        var words = new ArrayList<String>();
        Map<String, Integer> known = new HashMap<>();
        rows.each(file, kept, table.columns().get(column).place(), (cells, first, row, count) -> {
            if (cells.isEmpty() || cells.isNumbers()) {
                for (int i = 0; i < count; i++) {
                    codes[row + i] = code(cells.text(first + i), words, known);
                }
                return;
            }
            var here = new int[cells.words()];
            java.util.Arrays.fill(here, -1);
            for (int i = 0; i < count; i++) {
                int place = cells.place(first + i);
                if (place >= 0 && here[place] < 0) {
                    here[place] = code(cells.word(place), words, known);
                }
                codes[row + i] = place < 0 ? -1 : here[place];
            }
        });
        for (var labels : merged.get(column)) {
            for (int row = labels.first() + 1; row <= labels.last(); row++) {
                codes[row] = codes[row] < 0 ? codes[labels.first()] : codes[row];
            }
        }
        return new TextColumn(words.toArray(String[]::new), codes);
    }

    private static int code(String text, List<String> words, Map<String, Integer> known) {
        if (text == null) {
            return -1;
        }
        return known.computeIfAbsent(text, fresh -> {
            words.add(fresh);
            return words.size() - 1;
        });
    }
}
