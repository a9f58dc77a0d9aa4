package ca.liaison.pages;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** A Markdown file: what its front matter says between two lines of dashes, and the words below. */
record Writing(String id, String title, String description, LocalDate modified, String markdown) {

    private static final String FENCE = "---";

    Writing {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
    }

    /** @throws IllegalArgumentException where the file does not begin as a page must, saying what is missing */
    static Writing parse(String file) {
        var lines = file.replace("\r\n", "\n");
        var end = lines.indexOf("\n" + FENCE, FENCE.length());
        if (!lines.startsWith(FENCE + "\n") || end < 0) {
            throw new IllegalArgumentException("a page begins with its front matter between two lines of ---");
        }
        var said = frontMatter(lines.substring(FENCE.length() + 1, end + 1));
        var body = lines.indexOf('\n', end + 1);
        return new Writing(
                need(said, "id"),
                need(said, "title"),
                said.get("description"),
                said.containsKey("modified") ? LocalDate.parse(said.get("modified")) : null,
                body < 0 ? "" : lines.substring(body + 1));
    }

    private static Map<String, String> frontMatter(String lines) {
        var said = new HashMap<String, String>();
        lines.lines().filter(line -> line.contains(":")).forEach(line -> {
            var colon = line.indexOf(':');
            said.put(
                    line.substring(0, colon).strip(),
                    line.substring(colon + 1).strip().replaceAll("^([\"'])(.*)\\1$", "$2"));
        });
        return said;
    }

    private static String need(Map<String, String> said, String name) {
        var value = said.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("the front matter needs " + name);
        }
        return value;
    }
}
