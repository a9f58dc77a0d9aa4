package ca.liaison.extraction;

/**
 * What one file may cost. {@code millis} is wall-clock time, {@code stallMillis} the longest silence; {@code chars} the
 * text, {@code expansion} how many times its own size (beyond a free million); {@code children}, {@code childBytes} and
 * {@code depth} what is taken out of it, {@code ocrPages} how many scanned pages are recognized (each adds its own
 * time); {@code sheetChars} is how much of the cells of sheets is given as text before the rest is left to be read as
 * cells.
 */
public record Limits(
        long millis,
        long stallMillis,
        long chars,
        int expansion,
        int depth,
        int children,
        long childBytes,
        int ocrPages,
        long sheetChars) {

    /** Beyond this nothing is believed to be honest compression. */
    public static final long FREE_CHARS = 1_000_000;

    public static final long OCR_MILLIS = 20_000;
    /** Some hundred pages of a table are enough to look at; the rest is figures, which nobody finds by words. */
    private static final long BESIDE_CELLS = 200_000;

    /** A large table is honest work: a second more for every million bytes. */
    Limits forCells(long fileSize) {
        return new Limits(
                millis + fileSize / 1_000,
                stallMillis,
                chars,
                expansion,
                depth,
                children,
                childBytes,
                ocrPages,
                sheetChars);
    }

    /** Of a large table only the beginning is read as text, because all of it is kept as cells. */
    Limits forTables() {
        return new Limits(millis, stallMillis, chars, expansion, depth, children, childBytes, ocrPages, BESIDE_CELLS);
    }

    public static Limits within(long millis) {
        return new Limits(
                millis, Math.max(1_000, millis / 2), 200_000_000, 200, 8, 1_000, 512L << 20, 300, Long.MAX_VALUE);
    }
}
