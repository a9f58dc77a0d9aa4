package ca.liaison.checking;

import ca.liaison.web.Notice;
import ca.liaison.web.forms.FormPage.Fact;
import java.util.List;

/**
 * The check of the portal, and its latest report.
 *
 * @param notice how the latest check is, or ended
 * @param parts what is looked at
 * @param action where a check is asked for; null while one goes on
 * @param facts of the latest check; none where there never was one
 */
public record CheckPage(Notice notice, List<String> parts, String action, List<Fact> facts, List<Found> found) {

    /**
     * What was found of one kind.
     *
     * @param count how many, in a sentence
     * @param advice what was done, or is to be done
     * @param things the first of them
     * @param more that there are more, or null
     */
    public record Found(String count, String advice, List<String> things, String more) {}
}
