package ca.liaison.publications.releasing;

import ca.liaison.publications.Fact;
import ca.liaison.web.Notice;
import ca.liaison.web.forms.Field;
import ca.liaison.web.forms.Problem;
import java.util.List;

/**
 * Answering a request for release: grant it, or refuse it with a reason ({@code reason}).
 *
 * @param notice why the reader cannot answer, or what is wrong; or null
 * @param grant and {@code refuse}: addresses to post to, null where the reader cannot answer
 */
public record ReleaseRequestPage(
        String title,
        String publication,
        List<Fact> facts,
        Notice notice,
        String grant,
        String refuse,
        String toggle,
        Field reason) {

    public List<Problem> problems() {
        return Problem.of(reason);
    }
}
