package ca.liaison.publications.ingestion;

import ca.liaison.publications.browsing.HeadingCount;
import ca.liaison.web.Notice;
import ca.liaison.web.lists.Pager;
import java.util.List;

/**
 * What came in lately and what became of it.
 *
 * @param states filter by state: label, address, finished count
 * @param notice what just happened, or null
 */
public record IngestionsPage(List<HeadingCount> states, List<Row> rows, Pager pager, Notice notice) {

    /** One ingestion; {@code reason} and {@code retry} are null unless it failed. */
    public record Row(
            String name,
            String href,
            String state,
            String label,
            int percent,
            String when,
            String reason,
            String retry) {

        public boolean isRunning() {
            return !state.equals("DONE") && !state.equals("FAILED");
        }
    }

    public boolean isRunning() {
        return rows.stream().anyMatch(Row::isRunning);
    }
}
