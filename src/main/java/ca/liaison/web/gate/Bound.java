package ca.liaison.web.gate;

import io.undertow.util.HeaderValues;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How long a header may be that somebody parses, and how many elements it may have. The parsers behind the gate are not
 * ours, and some take a time that grows with the square of what they read: at these lengths all of them are done at
 * once. A separator between quotes counts as well, so that counting needs no parser itself.
 *
 * @param longest characters, of all lines of that name together
 * @param most elements of all lines together
 * @param separators each of them begins another element
 * @param once whether it may stand there only once
 */
record Bound(String header, int longest, int most, String separators, boolean once) {

    static final Bound FORWARDING = new Bound("Forwarded, X-Forwarded-*", 1_000, 60, ",;", false);

    /**
     * Far above what browsers and programs send: a bearer token of a provider is long, and a browser that knows many
     * languages names thirty.
     */
    static final List<Bound> TABLE = List.of(
            new Bound("Accept", 1_000, 60, ",;", false),
            new Bound("Accept-Charset", 500, 60, ",;", false),
            new Bound("Accept-Encoding", 500, 60, ",;", false),
            new Bound("Accept-Language", 500, 60, ",;", false),
            new Bound("Authorization", 8_000, 20, ",", true),
            new Bound("Content-Disposition", 500, 20, ";", true),
            new Bound("Content-Encoding", 100, 5, ",", false),
            new Bound("Content-Length", 20, 1, ",", true),
            new Bound("Content-Type", 500, 20, ",;", true),
            new Bound("Cookie", 8_000, 50, ";", false),
            new Bound("Expect", 100, 2, ",", true),
            FORWARDING,
            new Bound("Host", 260, 1, ",", true),
            new Bound("If-Match", 2_000, 50, ",", false),
            new Bound("If-Modified-Since", 100, 3, ",", true),
            new Bound("If-None-Match", 2_000, 50, ",", false),
            new Bound("If-Range", 200, 3, ",", true),
            new Bound("If-Unmodified-Since", 100, 3, ",", true),
            new Bound("Origin", 300, 2, ", ", true),
            new Bound("Prefer", 200, 10, ",;", false),
            new Bound("Range", 200, 10, ",", true),
            new Bound("Sec-Fetch-Site", 100, 2, ",", true),
            new Bound("User-Agent", 2_000, 200, ";", true),
            new Bound("X-HTTP-Method-Override", 100, 2, ",", true));

    /** Of a header that nobody parses. */
    static final int OTHERS = 16_000;

    /** Of the address, path and parameters together; of its path alone; and of its parts. */
    static final int ADDRESS = 16_000;

    static final int PATH = 4_000;
    static final int PARAMETERS = 400;
    static final int MATRIX = 20;
    static final int SEGMENTS = 60;

    private static final Map<String, Bound> BY_NAME = TABLE.stream()
            .collect(Collectors.toUnmodifiableMap(
                    bound -> bound.header().toLowerCase(Locale.ROOT), Function.identity()));

    /** @return null where nobody parses it */
    static Bound of(String header) {
        return BY_NAME.get(header.toLowerCase(Locale.ROOT));
    }

    /** Reads every character once at the most. */
    boolean isExceededBy(HeaderValues lines) {
        if (lines == null) {
            return false;
        }
        var length = 0;
        var elements = lines.size();
        for (int i = 0; i < lines.size(); i++) {
            length += lines.get(i).length();
            if (length > longest) {
                return true;
            }
            elements += count(lines.get(i));
        }
        return elements > most;
    }

    private int count(String line) {
        var found = 0;
        for (int i = 0; i < line.length(); i++) {
            if (separators.indexOf(line.charAt(i)) >= 0) {
                found++;
            }
        }
        return found;
    }
}
