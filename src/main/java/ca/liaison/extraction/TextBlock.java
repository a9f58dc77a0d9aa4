package ca.liaison.extraction;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * One heading, paragraph, list item or table, as plain text: whatever was active in the file is gone. {@code text} may
 * hold line breaks and is null for a table, {@code level} is 1-6 for a heading and 0 otherwise, {@code rows} is empty
 * unless this is a table.
 */
public record TextBlock(Kind kind, int level, String text, List<List<String>> rows) {

    public enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM,
        TABLE
    }

    public TextBlock {
        rows = rows == null ? List.of() : rows;
    }

    public static TextBlock heading(int level, String text) {
        return new TextBlock(Kind.HEADING, level, text, List.of());
    }

    public static TextBlock paragraph(String text) {
        return new TextBlock(Kind.PARAGRAPH, 0, text, List.of());
    }

    public static TextBlock item(String text) {
        return new TextBlock(Kind.ITEM, 0, text, List.of());
    }

    public static TextBlock table(List<List<String>> rows) {
        return new TextBlock(Kind.TABLE, 0, null, rows);
    }

    /** The words alone: cells between tabs, rows on lines. */
    public String plain() {
        return kind == Kind.TABLE
                ? rows.stream().map(row -> String.join("\t", row)).collect(joining("\n"))
                : text;
    }
}
