package ca.liaison.auditing;

import ca.liaison.web.Link;
import java.util.List;

/**
 * The record as it is shown.
 *
 * @param older address of the next page, or null
 * @param newest address of the first page, or null on it
 * @param export the same entries as a table
 */
public record AuditPage(
        AuditQuery asked,
        List<Choice> actions,
        List<Row> rows,
        String older,
        String newest,
        String export,
        Link verify) {

    public record Choice(String code, String label, boolean chosen) {}

    /** @param details one line each */
    public record Row(
            String when,
            String by,
            String action,
            String thing,
            String phase,
            String phaseLabel,
            String from,
            List<String> details,
            String place) {}
}
