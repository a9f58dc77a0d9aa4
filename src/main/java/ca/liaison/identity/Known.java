package ca.liaison.identity;

import java.time.Duration;
import java.time.Instant;

/**
 * Somebody whose session is good.
 *
 * @param graceEnds until when they may go on without a second factor, or null where that is no question
 * @param now the instant of the request
 */
record Known(Account account, Keyring keyring, Session session, Standing standing, Instant graceEnds, Instant now) {

    Viewer viewer() {
        return standing == Standing.FULL ? account.viewer(now) : account.limitedViewer(now);
    }

    Instant ends() {
        return session.ends(idle());
    }

    Duration idle() {
        return account.idle();
    }
}
