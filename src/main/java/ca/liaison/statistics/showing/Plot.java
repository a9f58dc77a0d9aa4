package ca.liaison.statistics.showing;

import ca.liaison.plots.Figure;
import java.util.List;

/**
 * A figure with the numbers that stand in it, finished for a table, and what must be said of it besides.
 *
 * @param corner heading of the first column
 * @param notes for example that only the highest of many are drawn
 */
record Plot(Figure figure, String corner, List<Row> rows, List<String> notes) {

    /** One point: its name and the number of each strand, as readers see it. */
    record Row(String label, List<String> values) {}
}
