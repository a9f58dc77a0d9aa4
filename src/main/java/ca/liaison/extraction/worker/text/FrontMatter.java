package ca.liaison.extraction.worker.text;

import ca.liaison.extraction.worker.reading.FileReading;
import java.util.regex.Pattern;

/**
 * What writers of Markdown put before the text, between two lines of {@code ---} (YAML) or {@code +++} (TOML): a title,
 * authors, whatever their programs want.
 */
final class FrontMatter {

    private static final Pattern WHOLE =
            Pattern.compile("\\A(?:---[ \t]*\r?\n(?:.{0,2000}\r?\n){0,200}?(?:---|\\.\\.\\.)"
                    + "|\\+\\+\\+[ \t]*\r?\n(?:.{0,2000}\r?\n){0,200}?\\+\\+\\+)[ \t]*(?:\r?\n|\\z)");
    private static final Pattern LINE = Pattern.compile("(?m)^([\\w-]+)[ \t]*[:=][ \t]*(.*)$");

    private FrontMatter() {}

    /** Where the text itself begins; 0 without such lines, and where the first of them only draws a rule. */
    static int end(String text) {
        if (!text.startsWith("---") && !text.startsWith("+++")) {
            return 0;
        }
        var whole = WHOLE.matcher(text);
        return whole.find() && LINE.matcher(whole.group()).find() ? whole.end() : 0;
    }

    static void read(String lines, FileReading reading) {
        var line = LINE.matcher(lines);
        while (line.find()) {
            var value = line.group(2).strip().replaceAll("^([\"'])(.*)\\1$", "$2");
            switch (line.group(1).toLowerCase(java.util.Locale.ROOT)) {
                case "title" -> reading.findings().title(value);
                case "author" -> reading.findings().author(value);
                default -> {}
            }
        }
        reading.flow().paragraph(lines.replaceAll("(?m)^(---|\\.\\.\\.|\\+\\+\\+)[ \t]*$", ""));
    }
}
