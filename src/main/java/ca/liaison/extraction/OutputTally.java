package ca.liaison.extraction;

import ca.liaison.extraction.grid.Grid;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What has come out of one file so far, held against its limits. The process it comes from may be broken or taken over,
 * so everything is counted on this side.
 */
final class OutputTally {

    private static final long MOST_GRID_BYTES = 1L << 30;

    private final Limits limits;
    private final long most;
    private Facts facts = Facts.of("application/octet-stream");
    private Outcome said;
    private long chars;
    private int page;
    private int parts;
    private int children;
    private long childBytes;
    private int ocrPages;
    private long rows;
    private long gridBytes;
    private int grids;

    OutputTally(Limits limits, long fileSize) {
        this.limits = limits;
        most = Math.min(
                limits.chars(), Math.max(Limits.FREE_CHARS, Math.multiplyExact(Math.min(fileSize, 1L << 40), (long)
                        limits.expansion())));
    }

    void begun(Facts begun) {
        facts = begun;
    }

    /** Counts a part, or tells which limit it breaks. */
    String count(Part part) {
        chars += part.chars();
        page = Math.max(page, part.page());
        parts++;
        if (chars > most || parts > limits.chars() / 1_000) {
            return "more than " + most + " characters of text";
        }
        return null;
    }

    /** The cells of one file; the numbers in it were counted by the process, and are counted again here. */
    String count(Grid grid) {
        rows += grid.rows();
        gridBytes += grid.cells().length;
        grids++;
        return grid.sheet() >= Grid.MOST_SHEETS
                        || rows > Grid.MOST_ROWS * 2L
                        || grids > 100_000
                        || gridBytes > MOST_GRID_BYTES
                ? "more cells than are kept"
                : null;
    }

    String count(long size) {
        children++;
        childBytes += size;
        return children > limits.children()
                ? "more than " + limits.children() + " embedded documents"
                : childBytes > limits.childBytes()
                        ? "embedded documents of more than " + limits.childBytes() + " bytes"
                        : null;
    }

    boolean mayRecognize() {
        return ++ocrPages <= limits.ocrPages();
    }

    void complete(Facts all) {
        said = new Outcome.Complete(all);
    }

    void failed(Reason reason, Facts soFar, String detail) {
        if (soFar != null) {
            facts = soFar;
        }
        said = ended(reason, detail);
    }

    /** What the process itself said of the file; null while it has not. */
    Outcome said() {
        return said;
    }

    Outcome ended(Reason reason, String detail) {
        var warnings = new LinkedHashSet<>(facts.warnings());
        if (parts > 0 || children > 0 || grids > 0) {
            warnings.add(TextWarning.PARTIAL);
        }
        return new Outcome.Failed(
                reason,
                new Facts(
                        facts.mediaType(),
                        facts.title(),
                        facts.authors(),
                        facts.created(),
                        facts.modified(),
                        facts.language(),
                        Math.max(page, facts.pages()),
                        chars,
                        facts.outline(),
                        List.copyOf(warnings)),
                detail);
    }
}
