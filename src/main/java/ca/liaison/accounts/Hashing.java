package ca.liaison.accounts;

import ca.liaison.load.Bulkhead;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Places for hashing, checking and judging passphrases, which is slow and takes memory on purpose. Whoever hashes or
 * checks does it in one of them, so that a flood of sign-ins waits in line instead of filling the heap. Strangers have
 * a line of their own: it may be full and everybody else is served.
 */
public abstract class Hashing extends Bulkhead {

    /** As many as fit into the memory that is set aside for all of it. */
    static final int MOST = 64 * 1024 / Passwords.MEMORY_KIB;

    private static final int LINE = 6;
    private static final Duration LONGEST = Duration.ofSeconds(5);

    Hashing(String name, int places) {
        super(name, places, LINE, LONGEST);
    }

    String hash(String asker, String password) {
        return run(asker, () -> Passwords.hash(password));
    }

    public boolean matches(String asker, String password, String hash) {
        return run(asker, () -> Passwords.matches(password, hash));
    }

    /** Takes as long as a real check, so that an unknown address answers no faster than a wrong password. */
    public void pretend(String asker, String password) {
        run(asker, () -> {
            Passwords.pretend(password);
            return null;
        });
    }

    /** The message that says what is wrong with a new passphrase, or nothing. */
    Optional<String> complaint(String asker, String passphrase, List<String> owner) {
        return run(asker, () -> Passphrases.complaint(passphrase, owner));
    }
}
