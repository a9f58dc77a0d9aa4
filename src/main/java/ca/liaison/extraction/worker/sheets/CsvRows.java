package ca.liaison.extraction.worker.sheets;

import ca.liaison.extraction.worker.reading.Clean;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits text into rows of cells as spreadsheets do; odd quotes are taken as they stand, so that no file is refused.
 * Nearly every cell lies plainly between two separators, or between two quotes, and is handed over where it was read;
 * only the others are put together character by character.
 */
final class CsvRows {

    private static final int LONGEST_CELL = 1_000_000;

    private final Reader in;
    private final char separator;
    private final char[] ahead = new char[32_768];
    private int at;
    private int end;
    private boolean replaced;
    private int column;
    private boolean rowEnds;

    CsvRows(Reader in, char separator) {
        this.in = in;
        this.separator = separator;
    }

    /** Whether some character was wrong in the file's encoding. */
    boolean replaced() {
        return replaced;
    }

    /** The next row, null at the end. */
    List<String> next() throws IOException {
        var row = new ArrayList<String>();
        return next((column, chars, from, length) -> row.add(Clean.text(new String(chars, from, length)))) ? row : null;
    }

    /** Takes a cell as it stands in the file; the characters are only lent. */
    interface Taker {
        void take(int column, char[] chars, int from, int length);
    }

    /** Hands over the cells of the next row, one by one; false at the end. */
    boolean next(Taker row) throws IOException {
        if (peek() < 0) {
            return false;
        }
        column = 0;
        rowEnds = false;
        while (!rowEnds) {
            if (!isTakenAsItLies(row)) {
                collect(row);
            }
        }
        return true;
    }

    private boolean isTakenAsItLies(Taker row) {
        int quote = at < end && ahead[at] == '"' ? 1 : 0;
        int to = at + quote;
        while (to < end && isPlain(ahead[to], quote == 1)) {
            to++;
        }
        int after = to + quote;
        if (after + 1 >= end || quote == 1 && ahead[to] != '"') {
            return false;
        }
        int last = ahead[after] == '\r' ? after + 1 : after;
        if (ahead[last] != '\n' && (last > after || ahead[last] != separator)) {
            return false;
        }
        row.take(column++, ahead, at + quote, to - at - quote);
        rowEnds = ahead[last] == '\n';
        at = last + 1;
        return true;
    }

    private boolean isPlain(char c, boolean quoted) {
        return c != '"' && c != '\ufffd' && (quoted || c != separator && c != '\n' && c != '\r');
    }

    private void collect(Taker row) throws IOException {
        var cell = new StringBuilder();
        var quoted = false;
        int c = read();
        for (; c >= 0 && (quoted || c != separator && c != '\n' && c != '\r'); c = read()) {
            if (c == '"' && quoted && peek() != '"') {
                quoted = false;
            } else if (c == '"'
                    && !quoted
                    && cell.length() < 16
                    && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else {
                cell.append((char) (c == '"' && quoted ? read() : c));
            }
            if (cell.length() > LONGEST_CELL) {
                give(cell, row);
                cell.setLength(0);
                c = '\n';
                break;
            }
        }
        if (c == '\r' && peek() == '\n') {
            read();
        }
        give(cell, row);
        rowEnds = c != separator;
    }

    private void give(StringBuilder cell, Taker row) {
        row.take(column++, cell.toString().toCharArray(), 0, cell.length());
    }

    private int read() throws IOException {
        int c = peek();
        at++;
        replaced |= c == '\ufffd';
        return c;
    }

    private int peek() throws IOException {
        if (at >= end) {
            at = 0;
            end = in.read(ahead, 0, ahead.length);
        }
        return at < end ? ahead[at] : -1;
    }
}
