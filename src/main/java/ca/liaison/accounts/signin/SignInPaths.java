package ca.liaison.accounts.signin;

import ca.liaison.Language;
import ca.liaison.accounts.Standing;
import ca.liaison.web.Address;
import java.util.stream.Stream;

/**
 * Which addresses belong to signing in, to an invitation and to one's own account: what is sent there may hold a
 * passphrase.
 */
final class SignInPaths {

    private SignInPaths() {}

    static boolean isAbout(String path) {
        return isUnder(path, Address.SIGN_IN)
                || isUnder(path, Address.SIGN_OUT)
                || isUnder(path, Address.ACCOUNT)
                || isUnder(path, Address.INVITATION);
    }

    /** Whether a page may be seen by somebody who must do something first. */
    static boolean isOpen(String path, Standing standing) {
        return isUnder(path, Address.SIGN_IN)
                || isUnder(path, Address.SIGN_OUT)
                || isUnder(path, standing == Standing.NEW_PASSPHRASE ? Address.PASSPHRASE : Address.ACCOUNT);
    }

    static boolean isUnder(String path, Address section) {
        return Stream.of(Language.values())
                .map(section::in)
                .anyMatch(start -> path.equals(start) || path.startsWith(start + "/"));
    }
}
