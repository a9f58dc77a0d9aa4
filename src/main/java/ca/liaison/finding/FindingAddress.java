package ca.liaison.finding;

import ca.liaison.Language;
import ca.liaison.web.Address;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;

/**
 * A search of the whole portal as its address says it. Whatever the parameters hold becomes one; what makes no sense is
 * left out.
 *
 * @param source the kind of results that is shown alone, or null
 */
record FindingAddress(String q, String source, int page) {

    private static final int LONGEST = 1_000;
    private static final int DEEPEST = 10_000;

    static FindingAddress of(MultivaluedMap<String, String> parameters) {
        var q = Optional.ofNullable(parameters.getFirst("q")).orElse("").strip();
        var source = parameters.getFirst("source");
        return new FindingAddress(
                q.length() > LONGEST ? q.substring(0, LONGEST) : q,
                source == null || source.isBlank() ? null : source,
                number(parameters.getFirst("page")));
    }

    FindingAddress asking(String other) {
        return new FindingAddress(other, source, 1);
    }

    FindingAddress ofSource(String other) {
        return new FindingAddress(q, other, 1);
    }

    FindingAddress page(int other) {
        return new FindingAddress(q, source, other);
    }

    String in(Language language) {
        return Address.SEARCH.in(language, query());
    }

    /** The part behind the path, with its question mark; empty where nothing is asked. */
    String query() {
        var parts = new ArrayList<String>();
        if (!q.isEmpty()) {
            parts.add("q=" + encoded(q));
        }
        if (source != null) {
            parts.add("source=" + encoded(source));
        }
        if (page > 1) {
            parts.add("page=" + page);
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static int number(String text) {
        try {
            return text == null ? 1 : Math.max(1, Math.min(Integer.parseInt(text.strip()), DEEPEST));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
