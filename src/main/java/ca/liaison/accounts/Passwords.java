package ca.liaison.accounts;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

/**
 * Hashing and checking of passwords: Argon2id with 19 MiB and two passes (OWASP). Only what has a place in
 * {@link PassphraseWork} may do it.
 */
public final class Passwords {

    static final int MEMORY_KIB = 19 * 1024;

    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(MEMORY_KIB, 2, 1, 32, Argon2.ID);

    private Passwords() {}

    public static String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult();
    }

    static boolean matches(String password, String hash) {
        return Password.check(password, hash).with(ARGON2ID);
    }

    /** Takes as long as a real check, so that an unknown address answers no faster than a wrong password. */
    static void pretend(String password) {
        matches(password, Nobody.HASH);
    }

    /** Made when it is first needed, and not while the portal starts. */
    private static final class Nobody {
        static final String HASH = hash("nobody's password");
    }
}
