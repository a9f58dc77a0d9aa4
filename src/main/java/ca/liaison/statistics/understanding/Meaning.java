package ca.liaison.statistics.understanding;

import ca.liaison.Bilingual;
import ca.liaison.statistics.Cell;
import ca.liaison.statistics.Column;
import ca.liaison.statistics.Type;
import java.util.HashMap;
import java.util.Map;

/** Reads the cells of one column as what the column is. May be used by many threads once it is made. */
public final class Meaning {

    private final Column column;
    private final Recognizer recognizing;
    private final Map<String, Bilingual> words = new HashMap<>();

    Meaning(Column column, Recognizer recognizing) {
        this.column = column;
        this.recognizing = recognizing;
        for (var word : column.words()) {
            words.put(word.en(), word);
            words.put(word.fr(), word);
        }
    }

    /** The number of a cell of a number column, NaN where none is there or it was not understood. */
    double number(String raw) {
        return switch (column.type()) {
            case YEAR -> YearText.read(raw, true).map(Integer::doubleValue).orElse(Double.NaN);
            case DATE ->
                DateText.read(raw, Boolean.TRUE.equals(column.monthFirst()))
                        .map(day -> (double) day.toEpochDay())
                        .orElse(Double.NaN);
            default -> {
                var number = NumberText.in(raw, column.decimalComma());
                yield number == null ? Double.NaN : number.value();
            }
        };
    }

    /** The number of a plain number: only years and days need a thought. */
    double number(double plain) {
        return switch (column.type()) {
            case YEAR -> YearText.whole((int) plain);
            case DATE ->
                plain == Math.rint(plain) && Math.abs(plain) < 1e9 ? number(Integer.toString((int) plain)) : Double.NaN;
            default -> plain;
        };
    }

    public Bilingual text(String raw) {
        return words.getOrDefault(raw, new Bilingual(raw, raw));
    }

    public String place(String raw) {
        return column.type() == Type.GEOGRAPHY && recognizing != null
                ? recognizing.place(raw, column.codes()).orElse(null)
                : null;
    }

    /** @param plain the number itself, where the cell has nothing else */
    Cell cell(String raw, double plain) {
        var number = column.type().isNumber() ? number(plain) : Double.NaN;
        return Double.isNaN(number) ? cell(raw) : new Cell(raw, number, null, null, null, null);
    }

    public Cell cell(String raw) {
        if (raw == null || raw.isEmpty()) {
            return Cell.EMPTY;
        }
        if (!column.type().isNumber()) {
            return new Cell(raw, null, text(raw), place(raw), null, null);
        }
        var number = number(raw);
        if (Double.isNaN(number)) {
            return new Cell(raw, null, null, null, MissingValues.isOne(raw) ? raw : null, null);
        }
        return new Cell(
                raw,
                number,
                null,
                null,
                null,
                column.type().isMeasure()
                        ? NumberText.in(raw, column.decimalComma()).note()
                        : null);
    }
}
