package ca.liaison.extraction.worker.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An element of a PDF's structure that makes a block of its own, or holds the cells of one. What is only there to group
 * has no tag.
 */
final class PdfTag {

    /** LOOSE is text in an element that says nothing about it: it is looked at as if it had no tags. */
    enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM,
        TABLE,
        ROW,
        CELL,
        LOOSE
    }

    private static final int WIDEST = 50;
    private static final int DEEPEST = 1_000;

    private final Kind kind;
    private final int level;
    private final PdfTag parent;
    private final List<PdfTag> cells = new ArrayList<>();
    private final Map<Integer, Integer> reachingDown = new HashMap<>();
    private PdfTag lastRow;
    private int paragraphs;

    private PdfTag(Kind kind, int level, PdfTag parent) {
        this.kind = kind;
        this.level = level;
        this.parent = parent;
    }

    static PdfTag of(Kind kind) {
        return new PdfTag(kind, 0, null);
    }

    static PdfTag heading(int level) {
        return new PdfTag(Kind.HEADING, level, null);
    }

    /** The next row of this table. */
    PdfTag row() {
        if (lastRow != null) {
            lastRow.leaveRoom();
        }
        lastRow = new PdfTag(Kind.ROW, 0, this);
        return lastRow;
    }

    /** The next cell of this row, as wide and as high as it says. */
    PdfTag cell(int across, int down) {
        leaveRoom();
        var cell = new PdfTag(Kind.CELL, 0, this);
        for (int i = 0; i < Math.max(1, Math.min(across, WIDEST)); i++) {
            if (down > 1) {
                parent.reachingDown.put(cells.size(), Math.min(down, DEEPEST) - 1);
            }
            cells.add(i == 0 ? cell : null);
        }
        return cell;
    }

    /** Columns into which a cell of an earlier row reaches down. */
    private void leaveRoom() {
        while (parent.reachingDown.merge(cells.size(), 0, Integer::sum) > 0) {
            parent.reachingDown.merge(cells.size(), -1, Integer::sum);
            cells.add(null);
        }
    }

    Kind kind() {
        return kind;
    }

    int level() {
        return level;
    }

    PdfTag parent() {
        return parent;
    }

    /** Another paragraph begins within this item or cell. */
    void paragraph() {
        paragraphs++;
    }

    int paragraphs() {
        return paragraphs;
    }

    boolean isIn(PdfTag table) {
        return kind == Kind.CELL && parent.parent == table;
    }

    /** Of a row, in order; null where a cell reaches in from the left or from above. */
    List<PdfTag> cells() {
        return cells;
    }
}
