package ca.liaison.accounts.own;

import ca.liaison.web.forms.Field;
import java.util.List;

/**
 * The passkeys of an account. A new one is added by the browser, so it needs scripts; everything else does not.
 *
 * @param offer what the browser is asked (JSON), or null where there are as many as there may be
 */
public record PasskeysPage(String action, List<Row> rows, Field name, String offer) {

    /** One passkey. */
    public record Row(String id, String name, String added, String used) {}
}
