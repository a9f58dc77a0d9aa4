package ca.liaison.web.lists;

import ca.liaison.Language;
import ca.liaison.web.Address;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/**
 * One page of a list, as the address asks for it: {@code ?q=roy&page=2}.
 *
 * @param parameters the rest of the address's query, by name; empty ones are left out
 */
public record Paged(int number, int last, Map<String, String> parameters) {

    public static final int SIZE = 25;

    /** The page that was asked for, or the nearest there is. */
    public static Paged of(String asked, long total, Map<String, String> parameters) {
        var last = (int) Math.max(1, (total + SIZE - 1) / SIZE);
        return new Paged(Math.max(1, Math.min(number(asked), last)), last, new TreeMap<>(parameters));
    }

    private static int number(String text) {
        try {
            return text == null ? 1 : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    public int skip() {
        return (number - 1) * SIZE;
    }

    /** Of this page, with its question mark; the same in both languages. */
    public String query() {
        return query(number);
    }

    public Pager pager(Address section, Language language) {
        return Pager.of(number, last, page -> section.in(language, query(page)));
    }

    public Pager pager(String path) {
        return Pager.of(number, last, page -> path + query(page));
    }

    private String query(int page) {
        var parts = new ArrayList<String>();
        parameters.forEach((name, value) -> {
            if (!value.isEmpty()) {
                parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        if (page > 1) {
            parts.add("page=" + page);
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
