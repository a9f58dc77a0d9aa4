package ca.liaison.publications.ingestion;

import ca.liaison.publications.Fact;
import ca.liaison.web.Link;
import ca.liaison.web.Notice;
import java.util.List;

/**
 * How far one ingestion is.
 *
 * @param state QUEUED, EXTRACTING, INDEXING, DONE or FAILED; {@code label} says it in words
 * @param percent 0 to 100
 * @param problem why it failed or what is missing, or null
 * @param retry address to post to for another try, or null
 * @param publication where the result is, or null
 * @param self address of the same as JSON, for the script that refreshes
 */
public record IngestionPage(
        String name,
        String state,
        String label,
        int percent,
        List<Fact> facts,
        Notice problem,
        String retry,
        Link publication,
        String self) {

    public boolean isRunning() {
        return !state.equals("DONE") && !state.equals("FAILED");
    }
}
