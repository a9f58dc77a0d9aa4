package ca.liaison.web.lists;

import java.util.List;

/**
 * A list of things with what is known and can be done about each, shown by the part {@code parts/table}.
 *
 * @param id of the caption, unlike any other on the page
 * @param bulk what can be done with the rows that are marked, or null
 * @param empty what is said where there are no rows
 */
public record ListTable(
        String id, String caption, List<String> headings, List<Row> rows, Bulk bulk, Pager pager, String empty) {

    /**
     * Words, perhaps leading somewhere; {@code tone} is null, {@code good}, {@code warning} or {@code bad} and never
     * says more than the words.
     */
    public record Cell(String text, String href, String tone) {

        public static Cell of(String text) {
            return new Cell(text, null, null);
        }

        public static Cell of(String text, String href) {
            return new Cell(text, href, null);
        }
    }

    /**
     * One of the buttons of a row: posted as the field {@code do}. The label for who does not see the row says what it
     * is about.
     */
    public record Button(String value, String text, String label, boolean danger) {}

    /**
     * What can be done with one row. @param note the label of a field {@code note}, or null where no reason is asked
     */
    public record Doing(String action, String note, List<Button> buttons) {}

    /**
     * One thing: the first cell names it. @param mark its value where rows are marked, or null; @param doing null where
     * nothing can be done
     */
    public record Row(List<Cell> cells, String mark, Doing doing) {

        public static Row of(Cell... cells) {
            return new Row(List.of(cells), null, null);
        }

        public Row with(Doing what) {
            return new Row(cells, mark, what);
        }

        public Row marked(String value) {
            return new Row(cells, value, doing);
        }
    }

    /** The button below the table for all rows that are marked: field {@code marked}. */
    public record Bulk(String action, String text) {}

    public static ListTable of(String id, String caption, List<String> headings, List<Row> rows, String empty) {
        return new ListTable(id, caption, headings, rows, null, null, empty);
    }

    public ListTable paged(Pager way) {
        return new ListTable(id, caption, headings, rows, bulk, way, empty);
    }

    public ListTable inBulk(Bulk what) {
        return new ListTable(id, caption, headings, rows, what, pager, empty);
    }

    public boolean isMarked() {
        return rows.stream().anyMatch(row -> row.mark() != null);
    }

    public boolean isDone() {
        return rows.stream().anyMatch(row -> row.doing() != null);
    }
}
