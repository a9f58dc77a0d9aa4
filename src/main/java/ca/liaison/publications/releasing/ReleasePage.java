package ca.liaison.publications.releasing;

import ca.liaison.web.Notice;
import ca.liaison.web.forms.Choices.Choice;
import ca.liaison.web.forms.Field;
import ca.liaison.web.forms.Problem;
import java.util.List;

/**
 * Asking that a publication may go to somebody else: fields {@code recipient} and {@code reason}.
 *
 * @param notice sent, or null
 * @param asked what the reader asked before and what became of it
 * @param agencies that are offered as recipients; people are typed
 */
public record ReleasePage(
        String title,
        String originator,
        String action,
        String toggle,
        String back,
        Notice notice,
        List<Asked> asked,
        Field recipient,
        List<Choice> agencies,
        Field reason) {

    /** One request: for whom, when, and the answer in words. */
    public record Asked(String recipient, String when, String state, String answer) {}

    public List<Problem> problems() {
        return Problem.of(recipient, reason);
    }
}
