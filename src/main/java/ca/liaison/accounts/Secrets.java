package ca.liaison.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Random words that let somebody in, and the fingerprints under which the store knows them: the store alone lets nobody
 * in.
 */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 128 random bits in the URL-safe alphabet: for one-time passwords, session tokens, links. */
    public static String random() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(16));
    }

    static byte[] bytes(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /**
     * The SHA-256 of a token. Enough for 128 random bits; what people choose themselves goes through {@link Passwords}.
     */
    public static String fingerprint(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
