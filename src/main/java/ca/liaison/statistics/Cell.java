package ca.liaison.statistics;

import ca.liaison.Bilingual;
import ca.liaison.statistics.understanding.Understanding;

/**
 * One value as it is understood. Of a number, {@code number} is set (a date is the number of its day from 1970-01-01),
 * of a text {@code text}, in both languages where they are known. Where the table has a missing-value symbol or
 * something that is not of the column's type, only {@code raw} and {@code symbol} are.
 *
 * @param raw as it stands in the file, null for an empty cell
 * @param place the code of the place in a geography column, null where it is not known
 * @param symbol a missing-value symbol, or null
 * @param note the note marks of the cell, or null
 */
public record Cell(String raw, Double number, Bilingual text, String place, String symbol, String note) {

    public static final Cell EMPTY = new Cell(null, null, null, null, null, null);

    public boolean isEmpty() {
        return raw == null;
    }

    /** Whether it names the sum of others. */
    public boolean isTotal() {
        return Understanding.isTotal(raw);
    }
}
