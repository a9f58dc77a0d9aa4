package ca.liaison.files;

import ca.liaison.Id;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The SHA-256 of a file's bytes in 64 lower-case hexadecimal digits: the identity of everything kept in the
 * {@code Vault}.
 */
public record Digest(String value) implements Id {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public Digest {
        if (!SHA_256.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 in hexadecimal");
        }
    }

    static Optional<Digest> parse(String text) {
        return SHA_256.matcher(text).matches() ? Optional.of(new Digest(text)) : Optional.empty();
    }

    /** Of these very bytes. */
    public static Digest over(byte[] bytes) {
        return of(sha256().digest(bytes));
    }

    static Digest of(byte[] sha256) {
        return new Digest(HexFormat.of().formatHex(sha256));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
