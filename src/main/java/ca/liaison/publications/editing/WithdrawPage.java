package ca.liaison.publications.editing;

import ca.liaison.web.forms.Field;
import ca.liaison.web.forms.Problem;
import java.util.List;

/**
 * Taking a publication back: asks for the reason in both languages, fields {@code reasonEn} and {@code reasonFr}, and
 * for a decision.
 */
public record WithdrawPage(
        String title, String action, String toggle, String back, long revision, Field reasonEn, Field reasonFr) {

    public List<Problem> problems() {
        return Problem.of(reasonEn, reasonFr);
    }
}
