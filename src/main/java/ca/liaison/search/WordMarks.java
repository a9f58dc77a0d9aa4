package ca.liaison.search;

import ca.liaison.Language;

/** Marks what a query asks for wherever it stands in a text: what the index finds, a page shows. For one query. */
public final class WordMarks {

    private final Marker marker;

    WordMarks(Marker marker) {
        this.marker = marker;
    }

    /**
     * The text as HTML: escaped, and with {@code <mark>} around the words. The language may be null where it is not
     * known.
     */
    public String mark(String text, Language language) {
        return marker.markAll(text, language);
    }

    /** Whether each thing asked for stands somewhere in the text. */
    public boolean hasAll(String text, Language language) {
        return marker.findsAll(text, language);
    }
}
