package ca.liaison.publications.reading;

import ca.liaison.web.Html;
import java.util.List;

/**
 * A piece of a document's text, with the searched words marked.
 *
 * @param level of a heading, 1 to 6 as the document has it
 * @param items of a list
 * @param table of cells, or null
 */
public record PageBlock(Kind kind, int level, Html text, List<Html> items, Table table) {

    /** What a piece is. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST,
        TABLE
    }

    /** Cells row by row; the first row is the header where {@code headed}. */
    public record Table(String caption, boolean headed, List<List<Html>> rows) {}

    public static PageBlock heading(int level, Html text) {
        return new PageBlock(Kind.HEADING, level, text, List.of(), null);
    }

    public static PageBlock paragraph(Html text) {
        return new PageBlock(Kind.PARAGRAPH, 0, text, List.of(), null);
    }

    public static PageBlock list(List<Html> items) {
        return new PageBlock(Kind.LIST, 0, null, List.copyOf(items), null);
    }

    public static PageBlock table(Table table) {
        return new PageBlock(Kind.TABLE, 0, null, List.of(), table);
    }

    PageBlock atLevel(int other) {
        return new PageBlock(kind, other, text, items, table);
    }
}
