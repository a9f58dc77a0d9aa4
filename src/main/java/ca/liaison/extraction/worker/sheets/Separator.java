package ca.liaison.extraction.worker.sheets;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;

/**
 * Finds the character between the cells of a table: the one that gives most rows the same number of cells, more than
 * one.
 */
final class Separator {

    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int ROWS = 50;

    private Separator() {}

    static char of(String sample) {
        var best = ',';
        var most = 0.0;
        for (var candidate : CANDIDATES) {
            var score = score(sample, candidate);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    /** Share of the rows that have the commonest width, weighed by that width. */
    private static double score(String sample, char candidate) {
        var widths = new ArrayList<Integer>();
        try {
            var rows = new CsvRows(new StringReader(sample), candidate);
            for (var row = rows.next(); row != null && widths.size() < ROWS; row = rows.next()) {
                if (row.size() > 1 || !row.get(0).isEmpty()) {
                    widths.add(row.size());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var score = 0.0;
        for (var width : widths) {
            if (width > 1) {
                var share = Collections.frequency(widths, width) / (double) widths.size();
                score = Math.max(score, share * (1 + Math.log(width) / 4));
            }
        }
        return score;
    }
}
