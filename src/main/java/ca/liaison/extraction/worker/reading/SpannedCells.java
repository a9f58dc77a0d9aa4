package ca.liaison.extraction.worker.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the cells of a row where they stand, when cells take several columns or rows: what stands in a cell over several
 * columns stands in the first of them, so that names of columns line up, and words in a cell over several rows in each
 * of those. Numbers are said once, so that nobody adds them up twice.
 */
final class SpannedCells {

    static final int BEGINS = -1;
    static final int GOES_ON = -2;
    private static final int MOST_COLUMNS = 1_000;
    private static final int MOST_ROWS = 5_000;

    /** @param rows how many rows below it takes still, {@link #BEGINS} where each has its own cell */
    private record Above(String text, int columns, int rows) {}

    private final Map<Integer, Above> above = new HashMap<>();

    void clear() {
        above.clear();
    }

    /** @param rows how many it takes, or {@link #BEGINS} or {@link #GOES_ON} */
    void put(List<String> row, String text, int columns, int rows) {
        fill(row);
        int place = row.size();
        int wide = Math.max(1, Math.min(columns, MOST_COLUMNS));
        var known = above.get(place);
        var isContinued = rows == GOES_ON && known != null && known.rows() == BEGINS && text.isEmpty();
        row.add(isContinued ? known.text() : text);
        for (int i = 1; i < wide && row.size() < MOST_COLUMNS; i++) {
            row.add("");
        }
        if (rows == BEGINS || rows > 1) {
            above.put(place, new Above(said(text), wide, rows == BEGINS ? BEGINS : Math.min(rows, MOST_ROWS) - 1));
        } else if (rows != GOES_ON) {
            above.remove(place);
        }
    }

    /** The finished row. */
    List<String> end(List<String> row) {
        fill(row);
        return row;
    }

    /** What stands here because of a cell further up. */
    private void fill(List<String> row) {
        for (var known = above.get(row.size()); known != null && known.rows() > 0; known = above.get(row.size())) {
            int place = row.size();
            row.add(known.text());
            for (int i = 1; i < known.columns(); i++) {
                row.add("");
            }
            if (known.rows() == 1) {
                above.remove(place);
            } else {
                above.put(place, new Above(known.text(), known.columns(), known.rows() - 1));
            }
        }
    }

    /** Years are labels too. */
    private static String said(String text) {
        return text.chars().anyMatch(Character::isLetter) || text.matches("(19|20)\\d{2}([/–-]\\d{2,4})?") ? text : "";
    }
}
