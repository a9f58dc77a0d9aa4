package ca.liaison.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * One line of the record.
 *
 * @param number counts the entries of its chain, from 1
 * @param at when it was written, by the clock of the node; the number and not the time tells the order
 * @param by a code of {@code Pseudonyms}, or the word of what is no person
 * @param from a code, or empty
 * @param thing an id; of a person, a code
 * @param deed of an end: the number of the entry with which it began
 * @param hash SHA-256, in hexadecimal digits, of the hash of the entry before and of everything above
 */
public record Entry(
        Long number,
        Instant at,
        String by,
        String from,
        String action,
        String kind,
        String thing,
        Phase phase,
        Long deed,
        Map<String, String> details,
        String hash) {

    /** Before the first entry of a chain. */
    static final String NOTHING = "0".repeat(64);

    public Entry {
        details = details == null ? Map.of() : Map.copyOf(details);
    }

    static Entry of(Phase phase, String by, String from, Deed deed, String thing) {
        return new Entry(null, null, by, from, deed.action(), deed.kind(), thing, phase, null, deed.details(), null);
    }

    /**
     * How the deed that this entry began has ended. It says everything again, so that one entry is enough to know what
     * was done.
     */
    Entry ended(Phase end, Map<String, String> more) {
        var all = new TreeMap<>(details);
        all.putAll(more);
        return new Entry(null, null, by, from, action, kind, thing, end, number, all, null);
    }

    Entry numbered(long number) {
        return new Entry(number, at, by, from, action, kind, thing, phase, deed, details, hash);
    }

    Entry chained(long number, Instant at, String previous) {
        var whole = new Entry(number, at, by, from, action, kind, thing, phase, deed, details, null);
        return new Entry(number, at, by, from, action, kind, thing, phase, deed, details, whole.hashAfter(previous));
    }

    /** Every value with its length before it, so that nothing can move from one into the next. */
    String hashAfter(String previous) {
        var sha = sha256();
        put(sha, previous);
        put(sha, number);
        put(sha, at.toEpochMilli());
        put(sha, by);
        put(sha, from);
        put(sha, action);
        put(sha, kind);
        put(sha, thing);
        put(sha, phase);
        put(sha, deed);
        new TreeMap<>(details).forEach((name, value) -> {
            put(sha, name);
            put(sha, value);
        });
        return HexFormat.of().formatHex(sha.digest());
    }

    private static void put(MessageDigest sha, Object value) {
        if (value == null) {
            sha.update((byte) '-');
            return;
        }
        var bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        sha.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
