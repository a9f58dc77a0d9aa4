package ca.liaison.search;

import java.util.Locale;

/** What the pieces of a file are called: where a reader is sent to. */
public enum Container {
    PAGE,
    SLIDE,
    SHEET,
    SECTION,
    TABLE;

    /** {@code page}, {@code slide}, {@code sheet}, {@code section} or {@code table}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
