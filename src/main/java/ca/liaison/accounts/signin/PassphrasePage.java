package ca.liaison.accounts.signin;

import ca.liaison.web.Notice;
import ca.liaison.web.forms.Field;
import ca.liaison.web.forms.Problem;
import java.util.List;

/**
 * Choosing another passphrase: posts {@code password} (the present one), {@code newPassphrase} and {@code again}.
 *
 * @param lead why, in finished words
 * @param current null where a link by mail stands for it
 * @param fixed why it cannot be changed here, or null
 */
public record PassphrasePage(String action, String lead, Field current, Field passphrase, Field again, Notice fixed) {

    public List<Problem> problems() {
        return current == null ? Problem.of(passphrase, again) : Problem.of(current, passphrase, again);
    }
}
