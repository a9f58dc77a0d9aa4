package ca.liaison.publications.editing;

import ca.liaison.web.Notice;
import ca.liaison.web.forms.Problem;
import java.util.List;

/**
 * Changing the description of a publication.
 *
 * @param revision what the reader saw, sent back so that nobody overwrites somebody else
 * @param notice saved, or changed by somebody else; or null
 */
public record EditPage(
        String title,
        String action,
        String toggle,
        String back,
        String withdraw,
        long revision,
        Notice notice,
        Description description) {

    public List<Problem> problems() {
        return description.problems();
    }
}
