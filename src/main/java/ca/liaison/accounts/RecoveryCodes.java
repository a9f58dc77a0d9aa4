package ca.liaison.accounts;

import com.google.common.io.BaseEncoding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Ten codes for the day when the phone is gone, each good once. 50 random bits are less than a fingerprint may be made
 * of (ASVS 2.6.2), so they are hashed like passphrases.
 */
public final class RecoveryCodes {

    static final int COUNT = 10;

    private static final Pattern SHAPE = Pattern.compile("[A-Z2-7]{10}");

    private RecoveryCodes() {}

    /** As they are shown, {@code K7PQX-3MZTA}. */
    public static List<String> fresh() {
        return IntStream.range(0, COUNT)
                .mapToObj(number -> BaseEncoding.base32()
                        .omitPadding()
                        .encode(Secrets.bytes(10))
                        .substring(0, 10))
                .map(code -> code.substring(0, 5) + "-" + code.substring(5))
                .toList();
    }

    public static List<String> hashes(List<String> codes) {
        return codes.stream().map(code -> Passwords.hash(plain(code))).toList();
    }

    /** The hash on the keyring that a typed code belongs to. */
    public static Optional<String> match(String typed, Keyring keyring) {
        var plain = plain(typed);
        return SHAPE.matcher(plain).matches()
                ? keyring.recoveryCodes().stream()
                        .filter(hash -> Passwords.matches(plain, hash))
                        .findFirst()
                : Optional.empty();
    }

    private static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }
}
