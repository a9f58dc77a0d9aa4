package ca.liaison.circulars;

import ca.liaison.web.Html;
import ca.liaison.web.Link;
import ca.liaison.web.Notice;
import ca.liaison.web.lists.ListTable;
import java.util.List;

/**
 * One circular as the staff see it: both languages side by side, where it stands, and what may be done now.
 *
 * @param notices what just happened, and what to know
 * @param texts English and French
 * @param moves what this viewer may do now
 * @param action where a move is posted
 * @param ways to other pages of it
 */
public record CircularWorkPage(
        List<Notice> notices,
        String state,
        List<CircularPage.Fact> facts,
        List<Text> texts,
        List<Link> attachments,
        List<Button> moves,
        String action,
        List<Link> ways,
        ListTable history) {

    /** @param lang as HTML names it */
    public record Text(String lang, String name, String title, Html body) {}

    /**
     * @param value posted as the field {@code do}
     * @param asks which field stands before it: {@code reason}, {@code at}, or null
     */
    public record Button(String value, String text, String asks, boolean danger) {}
}
