package ca.liaison.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.common.io.BaseEncoding;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * Six digits that change every thirty seconds (TOTP, RFC 6238, with what every authenticator app knows: SHA-1 and a key
 * of 160 bits).
 */
public final class OneTimeCodes {

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final BaseEncoding BASE32 = BaseEncoding.base32().omitPadding();
    private static final long STEP_SECONDS = CODES.getTimeStep().toSeconds();

    private OneTimeCodes() {}

    /** A new key as apps take it. */
    public static String key() {
        return BASE32.encode(Secrets.bytes(20));
    }

    public static String at(String key, Instant instant) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(BASE32.decode(key), CODES.getAlgorithm()), instant);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("A key that is none", e);
        }
    }

    /**
     * The time step that a code belongs to: this one, the one before or the one after, as clocks differ.
     *
     * @param usedUpTo steps up to this one count no more, so that a code that somebody saw is of no use
     */
    public static OptionalLong step(String key, String code, Instant now, long usedUpTo) {
        var current = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(current - 1, current + 1)
                .filter(step -> step > usedUpTo)
                .filter(step -> isSame(at(key, Instant.ofEpochSecond(step * STEP_SECONDS)), code))
                .findFirst();
    }

    /** The address that a picture for the app's camera says. */
    public static String address(String key, String email) {
        var label = URLEncoder.encode("Liaison:" + email, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":");
        return "otpauth://totp/" + label + "?secret=" + key + "&issuer=Liaison";
    }

    private static boolean isSame(String right, String given) {
        return MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
