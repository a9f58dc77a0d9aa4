package ca.liaison.accounts.own;

import ca.liaison.web.Link;
import java.util.List;

/**
 * One's own account: who one is here, when one signed in last, and how one proves who one is.
 *
 * @param lastSignIn finished words, or null at the first sign-in
 */
public record AccountPage(String name, String email, String lastSignIn, List<Line> lines) {

    /** One thing about the account, and where it is changed. */
    public record Line(String name, String value, Link change) {}
}
