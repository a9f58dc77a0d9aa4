package ca.liaison.mail;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Bounds how deep quotes and lists are in each other: a parser of Markdown takes time by the square of it. */
final class Nesting {

    private static final int DEEPEST = 30;
    private static final Pattern MARKER = Pattern.compile("[ \\t]*(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))");

    private Nesting() {}

    /** Of what is deeper, the marks are left out. */
    static String bounded(String markdown) {
        return markdown.lines().map(Nesting::line).collect(Collectors.joining("\n"));
    }

    private static String line(String line) {
        var marker = MARKER.matcher(line);
        int kept = 0;
        int end = 0;
        for (int depth = 0; marker.region(end, line.length()).lookingAt(); depth++) {
            end = marker.end();
            kept = depth < DEEPEST ? end : kept;
        }
        return kept == end ? line : line.substring(0, kept) + line.substring(end);
    }
}
