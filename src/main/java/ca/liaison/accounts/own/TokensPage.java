package ca.liaison.accounts.own;

import ca.liaison.web.forms.Choices;
import ca.liaison.web.forms.Field;
import ca.liaison.web.forms.Problem;
import java.util.List;

/**
 * The API tokens of one's own account: makes one from {@code tokenName}, {@code scope} and {@code days}, revokes one by
 * {@code revoke}.
 *
 * @param made the token that was made just now, shown this once; or null
 */
public record TokensPage(String action, String made, List<Row> rows, Field name, Choices scope, Choices days) {

    /** One token. */
    public record Row(String number, String name, String scope, String made, String expires, String used) {}

    public List<Problem> problems() {
        return Problem.of(name, scope, days);
    }
}
