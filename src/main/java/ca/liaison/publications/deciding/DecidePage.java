package ca.liaison.publications.deciding;

import ca.liaison.publications.FieldChange;
import ca.liaison.web.Notice;
import ca.liaison.web.forms.Field;
import ca.liaison.web.forms.Problem;
import java.util.List;

/**
 * Deciding about what somebody else wrote: approve it, or send it back with a reason ({@code reason}).
 *
 * @param differences what would change, field by field; none where only files came
 * @param notice why the reader cannot decide, or null
 * @param approve and {@code sendBack}: addresses to post to, null where the reader cannot decide
 */
public record DecidePage(
        String title,
        String publication,
        String authors,
        String since,
        List<FieldChange> differences,
        Notice notice,
        String approve,
        String sendBack,
        String toggle,
        long revision,
        Field reason) {

    public List<Problem> problems() {
        return Problem.of(reason);
    }
}
