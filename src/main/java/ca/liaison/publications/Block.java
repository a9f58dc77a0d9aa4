package ca.liaison.publications;

import ca.liaison.web.Html;
import java.util.List;

/**
 * A piece of a document's text, with the searched words marked.
 *
 * @param level of a heading, 1 to 6 as the document has it
 * @param items of a list
 * @param table of cells, or null
 */
public record Block(Kind kind, int level, Html text, List<Html> items, Table table) {

    /** What a piece is. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST,
        TABLE
    }

    /** Cells row by row; the first row is the header where {@code headed}. */
    public record Table(String caption, boolean headed, List<List<Html>> rows) {}

    public static Block heading(int level, Html text) {
        return new Block(Kind.HEADING, level, text, List.of(), null);
    }

    public static Block paragraph(Html text) {
        return new Block(Kind.PARAGRAPH, 0, text, List.of(), null);
    }

    public static Block list(List<Html> items) {
        return new Block(Kind.LIST, 0, null, List.copyOf(items), null);
    }

    public static Block table(Table table) {
        return new Block(Kind.TABLE, 0, null, List.of(), table);
    }

    Block atLevel(int other) {
        return new Block(kind, other, text, items, table);
    }
}
