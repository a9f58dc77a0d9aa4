package ca.liaison.web;

import java.util.regex.Pattern;

/** Markup that is printed as it is, so it must have been made by us from escaped text. */
public record Html(String value) {

    private static final Pattern MARKUP = Pattern.compile("[&<>\"']");
    private static final Pattern MARKS = Pattern.compile("&lt;(/?)mark&gt;");

    /** Plain text as markup. */
    public static Html of(String text) {
        return new Html(escape(text));
    }

    /** Text that was escaped already and in which {@code <mark>} is the only markup, as the search answers it. */
    public static Html marked(String escapedWithMarks) {
        return new Html(MARKS.matcher(escapedWithMarks.replace("<", "&lt;").replace(">", "&gt;"))
                .replaceAll("<$1mark>"));
    }

    private static String escape(String text) {
        return MARKUP.matcher(text)
                .replaceAll(found -> "&#" + (int) found.group().charAt(0) + ";");
    }
}
