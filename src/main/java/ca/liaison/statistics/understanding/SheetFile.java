package ca.liaison.statistics.understanding;

import static java.util.Objects.requireNonNull;

import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.grid.Grid;
import ca.liaison.files.Digest;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * The cells of one file, kept under the digest of its bytes, so that they are read once, however often their meaning is
 * thought over.
 *
 * @param cells the batches of all sheets, one after the other, in the vault; null where there are none
 * @param problem why reading ended early, null where it did not
 * @param reading by which state of the art, see {@link #READING}; null in older ones
 * @param hidden what the file hides, which is not among the cells
 */
public record SheetFile(
        @BsonId Digest file,
        Digest cells,
        List<Sheet> sheets,
        String problem,
        Instant at,
        Integer reading,
        List<TextWarning> hidden) {

    /** To be raised with every change that lets the same file have other cells. */
    static final int READING = 2;

    /** One sheet: {@code cut} where it was too large to be kept whole. */
    public record Sheet(
            String name, Integer rows, Integer columns, List<Batch> batches, List<Span> spans, Boolean cut) {}

    /**
     * Some rows of a sheet: where they begin in the vault's file, where each column ends, counted from there in 4 bytes
     * little-endian each, and the {@link Zone} of each; null in older ones.
     */
    public record Batch(Long from, Integer rows, byte[] ends, byte[] zones) {}

    /** Merged cells; the last ones included. */
    public record Span(Integer firstRow, Integer lastRow, Integer firstColumn, Integer lastColumn) {

        static Span of(Grid.Span span) {
            return new Span(span.firstRow(), span.lastRow(), span.firstColumn(), span.lastColumn());
        }
    }

    public SheetFile {
        requireNonNull(file, "file");
        sheets = sheets == null ? List.of() : List.copyOf(sheets);
        hidden = hidden == null ? List.of() : List.copyOf(hidden);
    }

    boolean isCurrent() {
        return reading != null && reading == READING;
    }
}
