package ca.liaison.extraction.worker;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Splits text into rows of cells as spreadsheets do; odd quotes are taken as they stand, so that no file is refused. */
final class CsvRows {

    private static final int LONGEST_CELL = 1_000_000;

    private final Reader in;
    private final char separator;
    private int ahead = -2;
    private boolean replaced;
    private final StringBuilder cell = new StringBuilder();
    private int column;

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
        return next((column, cell) -> row.add(Clean.text(cell))) ? row : null;
    }

    /** Takes a cell as it stands in the file; the text is only lent. */
    interface Taker {
        void take(int column, StringBuilder cell);
    }

    /** Hands over the cells of the next row, one by one; false at the end. */
    boolean next(Taker row) throws IOException {
        column = 0;
        cell.setLength(0);
        var quoted = false;
        int c = read();
        if (c < 0) {
            return false;
        }
        for (; c >= 0; c = read()) {
            if (quoted) {
                if (c != '"') {
                    cell.append((char) c);
                } else if (peek() == '"') {
                    cell.append((char) read());
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.length() < 16 && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else if (c == separator) {
                end(row);
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && peek() == '\n') {
                    read();
                }
                break;
            } else {
                cell.append((char) c);
            }
            if (cell.length() > LONGEST_CELL) {
                end(row);
                break;
            }
        }
        end(row);
        return true;
    }

    private void end(Taker row) {
        row.take(column++, cell);
        cell.setLength(0);
    }

    private int read() throws IOException {
        int c = ahead == -2 ? in.read() : ahead;
        ahead = -2;
        replaced |= c == '\ufffd';
        return c;
    }

    private int peek() throws IOException {
        if (ahead == -2) {
            ahead = in.read();
        }
        return ahead;
    }
}
