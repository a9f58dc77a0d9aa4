package ca.liaison.extraction.worker.sheets;

import java.util.BitSet;

/** The columns of a sheet that are not hidden, closed up. */
final class ShownColumns {

    private static final int MOST = 16_384;

    private final BitSet hidden = new BitSet();

    /** From 0, the last one included. */
    void hide(int first, int last) {
        hidden.set(Math.max(0, first), Math.min(MOST, last + 1));
    }

    boolean isHidden(int column) {
        return hidden.get(column);
    }

    /** Where a column stands among those that are shown; of a hidden one, where the next does. */
    int place(int column) {
        return hidden.isEmpty() ? column : column - hidden.get(0, column).cardinality();
    }
}
