package ca.liaison.circulars;

import ca.liaison.web.Html;
import ca.liaison.web.Link;
import ca.liaison.web.Notice;
import java.util.List;

/**
 * One circular, ready to show to its reader.
 *
 * @param notices what just happened, and what became of it since
 * @param facts names and values
 * @param body null where it was taken back
 * @param attachments links to publications
 * @param acknowledge where a click says that it was read, or null where nothing is asked
 * @param acknowledged when its reader said so, or null
 */
public record CircularPage(
        List<Notice> notices,
        String number,
        List<Fact> facts,
        Html body,
        List<Link> attachments,
        String acknowledge,
        String asked,
        String acknowledged) {

    public record Fact(String name, String value) {}
}
