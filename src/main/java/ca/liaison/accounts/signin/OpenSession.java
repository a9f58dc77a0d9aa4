package ca.liaison.accounts.signin;

import ca.liaison.accounts.Account;
import ca.liaison.accounts.Keyring;
import ca.liaison.accounts.Session;
import ca.liaison.accounts.Standing;
import ca.liaison.identity.Viewer;
import java.time.Duration;
import java.time.Instant;

/**
 * Somebody whose session is good.
 *
 * @param graceEnds until when they may go on without a second factor, or null where that is no question
 * @param now the instant of the request
 */
public record OpenSession(
        Account account, Keyring keyring, Session session, Standing standing, Instant graceEnds, Instant now) {

    public Viewer viewer() {
        return standing == Standing.FULL ? account.viewer(now) : account.limitedViewer(now);
    }

    Instant ends() {
        return session.ends(idle());
    }

    public Duration idle() {
        return account.idle();
    }
}
