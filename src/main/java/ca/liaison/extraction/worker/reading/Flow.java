package ca.liaison.extraction.worker.reading;

import ca.liaison.extraction.TextBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes what a format finds, in reading order, and gives it the shape of pages, blocks and tables. A table within a
 * table becomes text of the outer cell.
 */
public final class Flow {

    /** Longer runs of empty cells become one: a sheet may have one number in its last column. */
    private static final int MOST_EMPTY_CELLS = 50;

    private static final int LONGEST_HEADING = 300;

    private final PageCutting pages;
    private final FileFindings findings;
    private final Runnable alive;
    private final long mostRowChars;
    private long rowChars;
    private int tables;
    private List<String> cells;
    private StringBuilder cell;
    /** How many columns the open cell takes, and over how many rows it goes. */
    private int columns = 1;

    private int rows = 1;
    private final SpannedCells spanned = new SpannedCells();

    Flow(PageCutting pages, FileFindings findings, long mostRowChars, Runnable alive) {
        this.mostRowChars = mostRowChars;
        this.pages = pages;
        this.findings = findings;
        this.alive = alive;
    }

    /** The next page begins here, also within a table: the row that is open goes to the new page. */
    public void page() {
        pages.next();
    }

    /** The next page begins here unless this one has nothing yet. */
    public void pageUnlessEmpty() {
        if (pages.begun()) {
            pages.next();
        }
    }

    void label(String text) {
        pages.label(Clean.line(text, LONGEST_HEADING));
    }

    /** A sheet has its name on its tab, not in its text. */
    public void sheet(String name) {
        label(name);
        findings.heading(name, 1, pages.page());
    }

    public void labelIfNone(String text) {
        if (pages.label() == null) {
            label(text);
        }
    }

    int pageNumber() {
        return pages.page();
    }

    public int pageInk() {
        return pages.pageInk();
    }

    public void heading(int level, CharSequence raw) {
        var text = Clean.line(raw);
        if (text.isEmpty() || inCell(text)) {
            return;
        }
        if (text.length() > LONGEST_HEADING) {
            pages.add(TextBlock.paragraph(text));
            return;
        }
        var depth = Math.min(6, Math.max(1, level));
        findings.heading(text, depth, pages.page());
        pages.add(TextBlock.heading(depth, text));
    }

    public void paragraph(CharSequence raw) {
        var text = Clean.text(raw);
        if (!text.isEmpty() && !inCell(text)) {
            pages.add(TextBlock.paragraph(text));
        }
        alive.run();
    }

    /** A paragraph that belongs to the page and not to the cell that may be open. */
    public void beside(CharSequence raw) {
        var text = Clean.text(raw);
        if (!text.isEmpty()) {
            pages.add(TextBlock.paragraph(text));
        }
    }

    public void item(CharSequence raw) {
        var text = Clean.text(raw);
        if (!text.isEmpty() && !inCell(text)) {
            pages.add(TextBlock.item(text));
        }
        alive.run();
    }

    /** Another way to write a word of what is told next: found, but not shown. */
    public void variant(String word) {
        var text = Clean.line(word);
        if (!text.isEmpty()) {
            pages.variant(text);
        }
    }

    public void startTable() {
        if (tables++ == 0) {
            pages.endRows();
            spanned.clear();
        }
    }

    public void endTable() {
        if (tables > 0 && --tables == 0) {
            endRow();
            pages.endRows();
        }
    }

    public boolean inTable() {
        return tables > 0;
    }

    public void startRow() {
        if (tables == 1) {
            endRow();
            cells = new ArrayList<>();
        }
    }

    public void endRow() {
        if (tables <= 1 && cells != null) {
            endCell();
            var row = spanned.end(cells);
            cells = null;
            row(row);
        }
    }

    public void startCell() {
        if (tables == 1) {
            endCell();
            cells = cells == null ? new ArrayList<>() : cells;
            cell = new StringBuilder();
        }
    }

    public void endCell() {
        if (tables <= 1 && cell != null) {
            spanned.put(cells, Clean.text(cell), columns, rows);
            cell = null;
            columns = 1;
            rows = 1;
        }
    }

    /** The open cell takes several columns. */
    public void spanColumns(int many) {
        if (tables == 1 && cell != null) {
            columns = many;
        }
    }

    /** The open cell goes on in the rows below, which have no cell of their own there. */
    public void spanRows(int many) {
        if (tables == 1 && cell != null) {
            rows = many;
        }
    }

    /**
     * The open cell is one with others above or below, of which each row has its own.
     *
     * @param begins whether it is the first of them
     */
    public void mergeDown(boolean begins) {
        if (tables == 1 && cell != null) {
            rows = begins ? SpannedCells.BEGINS : SpannedCells.GOES_ON;
        }
    }

    /** One whole row of the table that was started. */
    public void row(List<String> row) {
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
