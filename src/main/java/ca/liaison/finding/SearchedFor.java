package ca.liaison.finding;

import ca.liaison.Language;
import ca.liaison.search.WordMarks;
import ca.liaison.web.Html;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What was searched for, and the language in which the results are read. */
public record SearchedFor(String q, Language language, WordMarks marks) {

    /** The text with the words that were asked for marked in it; null for null. */
    public Html marked(String text) {
        return text == null ? null : Html.marked(marks.mark(text, language));
    }

    /** The words as they stand in an address. */
    public String encoded() {
        return URLEncoder.encode(q, StandardCharsets.UTF_8);
    }
}
