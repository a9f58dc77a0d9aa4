package ca.liaison.start;

import java.net.URI;
import java.time.Duration;
import java.time.Period;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A setting and what may be set. The value itself is never told: it may be a secret.
 *
 * @param needed whether the portal cannot do without
 * @param mayBeEmpty whether it may be set to nothing, which is as if it were not set
 * @param shape what it has to be, in words
 */
record Setting(String name, boolean needed, boolean mayBeEmpty, String shape, Reading reading) {

    private static final Pattern HEAP = Pattern.compile("[1-9]\\d*[kKmMgG]?");
    private static final int KEY_BYTES = 32;

    /** Throws where the text is not what it should be, or says false. */
    interface Reading {
        boolean accepts(String text) throws Exception;
    }

    static Setting needed(String name, String shape, Reading reading) {
        return new Setting(name, true, false, shape, reading);
    }

    static Setting of(String name, String shape, Reading reading) {
        return new Setting(name, false, false, shape, reading);
    }

    static Setting number(String name, int least, int most) {
        return of(
                name,
                "a whole number from " + least + " to " + most,
                text -> Integer.parseInt(text) >= least && Integer.parseInt(text) <= most);
    }

    static Setting port(String name) {
        return number(name, 1, 65_535);
    }

    static Setting yesOrNo(String name) {
        return of(name, "true or false", text -> text.equals("true") || text.equals("false"));
    }

    static Setting duration(String name) {
        return of(name, "a duration as in PT60S", text -> Duration.parse(text).compareTo(Duration.ZERO) > 0);
    }

    static Setting period(String name) {
        return of(
                name,
                "a period as in P2Y or P90D",
                text -> !Period.parse(text).isNegative() && !Period.parse(text).isZero());
    }

    static Setting heap(String name) {
        return of(
                name,
                "an amount of memory as in 512m or 1g",
                text -> HEAP.matcher(text).matches());
    }

    static Setting web(String name, boolean needed) {
        return new Setting(name, needed, false, "an address as in https://portal.example.org", text -> {
            var address = URI.create(text);
            return address.getHost() != null
                    && (address.getScheme().equals("http")
                            || address.getScheme().equals("https"));
        });
    }

    static Setting key(String name) {
        return of(
                name,
                KEY_BYTES + " bytes as base64 (openssl rand -base64 " + KEY_BYTES + ")",
                text -> Base64.getDecoder().decode(text).length == KEY_BYTES);
    }

    static Setting oneOf(String name, String... values) {
        return of(name, "one of " + String.join(", ", values), text -> Pattern.matches(String.join("|", values), text));
    }

    /** The same, but it may be set to nothing. */
    Setting orNothing() {
        return new Setting(name, needed, true, shape, reading);
    }

    /** What is wrong with this value, if anything. */
    Optional<String> fault(Optional<String> value) {
        if (value.isEmpty() || value.get().isBlank() && mayBeEmpty) {
            return needed ? Optional.of(name + " has to be set: " + shape + ".") : Optional.empty();
        }
        return isGood(value.get()) ? Optional.empty() : Optional.of(name + " has to be " + shape + ".");
    }

    private boolean isGood(String text) {
        try {
            return reading.accepts(text);
        } catch (Exception unreadable) { // whatever a parser says to it, its text may not be repeated
            return false;
        }
    }
}
