package ca.liaison.identity;

import ca.liaison.load.Bulkhead;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The places for hashing, checking and judging passphrases, which is slow and takes memory on purpose: as many as fit into the memory set aside for it. Whoever hashes or
 * checks does it here, so that a flood of sign-ins waits in line instead of filling the heap.
 */
@Singleton
class PassphraseWork extends Bulkhead {

    private static final int MEMORY_KIB = 64 * 1024;

    PassphraseWork() {
        super("passphrases", MEMORY_KIB / Passwords.MEMORY_KIB, 9, Duration.ofSeconds(5));
    }

    String hash(String asker, String password) {
        return run(asker, () -> Passwords.hash(password));
    }

    boolean matches(String asker, String password, String hash) {
        return run(asker, () -> Passwords.matches(password, hash));
    }

    /** Takes as long as a real check, so that an unknown address answers no faster than a wrong password. */
    void pretend(String asker, String password) {
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
