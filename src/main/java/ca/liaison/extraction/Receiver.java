package ca.liaison.extraction;

import ca.liaison.extraction.grid.Grid;

/**
 * Takes what comes out of a file while it is still being read, in order, on the thread that called
 * {@link Extractor#extract}. Its own time is not counted against the file. What it throws ends the extraction and
 * reaches the caller.
 */
public interface Receiver {

    void part(Part part);

    /** Rows of a sheet, where cells were asked for. */
    default void grid(Grid grid) {}

    /** At most once, where it was asked for. */
    default void preview(Preview preview) {}

    /** Store the bytes before returning; then they are deleted. */
    default void child(Child child) {}

    /** Once, early: the type, and the number of pages where the format tells it in advance (0 where not). */
    default void begun(Facts soFar) {}
}
