package ca.liaison.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.security.SecureRandom;
import java.util.Base64;

/** Hashing and checking of passwords: Argon2id with the second recommended option of RFC 9106, lowered to 19 MiB and two passes (OWASP). */
final class Passwords {

    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {
    }

    static String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult();
    }

    static boolean matches(String password, String hash) {
        return Password.check(password, hash).with(ARGON2ID);
    }

    /** Takes as long as a real check, so that an unknown address answers no faster than a wrong password. */
    static void pretend(String password) {
        matches(password, Nobody.HASH);
    }

    /** 128 random bits in the URL-safe alphabet: for one-time passwords and session tokens. */
    static String random() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Made when it is first needed, and not while the portal starts. */
    private static final class Nobody {
        static final String HASH = hash("nobody's password");
    }
}
