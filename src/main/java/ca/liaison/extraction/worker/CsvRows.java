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
        var cell = new StringBuilder();
        var quoted = false;
        int c = read();
        if (c < 0) {
            return null;
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
                end(row, cell);
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && peek() == '\n') {
                    read();
                }
                break;
            } else {
                cell.append((char) c);
            }
            if (cell.length() > LONGEST_CELL) {
                end(row, cell);
                break;
            }
        }
        end(row, cell);
        return row;
    }

    private void end(List<String> row, StringBuilder cell) {
        row.add(Clean.text(cell));
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
