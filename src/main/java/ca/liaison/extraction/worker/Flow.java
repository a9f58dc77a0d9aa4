package ca.liaison.extraction.worker;

import ca.liaison.extraction.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes what a format finds, in reading order, and gives it the shape of pages, blocks and tables. A table within a
 * table becomes text of the outer cell.
 */
final class Flow {

    /** Longer runs of empty cells become one: a sheet may have one number in its last column. */
    private static final int MOST_EMPTY_CELLS = 50;

    private static final int LONGEST_HEADING = 300;

    private final Pages pages;
    private final Findings findings;
    private final Runnable alive;
    private final long mostRowChars;
    private long rowChars;
    private int tables;
    private List<String> cells;
    private StringBuilder cell;

    Flow(Pages pages, Findings findings, long mostRowChars, Runnable alive) {
        this.mostRowChars = mostRowChars;
        this.pages = pages;
        this.findings = findings;
        this.alive = alive;
    }

    /** The next page begins here, also within a table: the row that is open goes to the new page. */
    void page() {
        pages.next();
    }

    /** The next page begins here unless this one has nothing yet. */
    void pageUnlessEmpty() {
        if (pages.begun()) {
            pages.next();
        }
    }

    void label(String text) {
        pages.label(Clean.line(text, LONGEST_HEADING));
    }

    /** A sheet has its name on its tab, not in its text. */
    void sheet(String name) {
        label(name);
        findings.heading(name, 1, pages.page());
    }

    void labelIfNone(String text) {
        if (pages.label() == null) {
            label(text);
        }
    }

    int pageNumber() {
        return pages.page();
    }

    int pageInk() {
        return pages.pageInk();
    }

    void heading(int level, CharSequence raw) {
        var text = Clean.line(raw);
        if (text.isEmpty() || inCell(text)) {
            return;
        }
        if (text.length() > LONGEST_HEADING) {
            pages.add(Block.paragraph(text));
            return;
        }
        var depth = Math.min(6, Math.max(1, level));
        findings.heading(text, depth, pages.page());
        pages.add(Block.heading(depth, text));
    }

    void paragraph(CharSequence raw) {
        var text = Clean.text(raw);
        if (!text.isEmpty() && !inCell(text)) {
            pages.add(Block.paragraph(text));
        }
        alive.run();
    }

    void item(CharSequence raw) {
        var text = Clean.text(raw);
        if (!text.isEmpty() && !inCell(text)) {
            pages.add(Block.item(text));
        }
        alive.run();
    }

    void startTable() {
        if (tables++ == 0) {
            pages.endRows();
        }
    }

    void endTable() {
        if (tables > 0 && --tables == 0) {
            endRow();
            pages.endRows();
        }
    }

    boolean inTable() {
        return tables > 0;
    }

    void startRow() {
        if (tables == 1) {
            endRow();
            cells = new ArrayList<>();
        }
    }

    void endRow() {
        if (tables <= 1 && cells != null) {
            endCell();
            var row = cells;
            cells = null;
            row(row);
        }
    }

    void startCell() {
        if (tables == 1) {
            endCell();
            cells = cells == null ? new ArrayList<>() : cells;
            cell = new StringBuilder();
        }
    }

    void endCell() {
        if (tables <= 1 && cell != null) {
            cells.add(Clean.text(cell));
            cell = null;
        }
    }

    /** One whole row of the table that was started. */
    void row(List<String> row) {
        alive.run();
        var tidy = tidy(row);
        if (!tidy.isEmpty()) {
            pages.row(tidy);
        }
        for (var text : tidy) {
            rowChars += text.length() + 1;
        }
        if (rowChars > mostRowChars) {
            throw new EnoughText();
        }
    }

    private boolean inCell(String text) {
        if (cell == null) {
            return false;
        }
        if (cell.length() > 0) {
            cell.append('\n');
        }
        cell.append(text);
        return true;
    }

    private static List<String> tidy(List<String> row) {
        int end = row.size();
        while (end > 0 && row.get(end - 1).isEmpty()) {
            end--;
        }
        var tidy = new ArrayList<String>(Math.min(end, 64));
        for (int i = 0; i < end; i++) {
            int run = i;
            while (row.get(run).isEmpty()) {
                run++;
            }
            if (run - i > MOST_EMPTY_CELLS) {
                tidy.add("");
                i = run;
            }
            tidy.add(row.get(i));
        }
        return tidy;
    }
}
