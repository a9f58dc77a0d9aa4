package ca.liaison.statistics.understanding;

import ca.liaison.extraction.grid.Cells;
import ca.liaison.statistics.understanding.SheetFile.Batch;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What is known, without reading it, of a column of a batch that holds plain numbers and empty cells only.
 *
 * @param least without the point, as {@code most}
 * @param scale digits after the point
 */
record Zone(int numbers, long least, long most, int scale) {

    private static final int BYTES = 21;

    /** Of all columns of a batch, {@link #BYTES} each; zeros for one of which nothing is known. */
    static byte[] of(byte[] batch, int[] ends, int rows) {
        var zones = ByteBuffer.allocate(BYTES * ends.length).order(ByteOrder.LITTLE_ENDIAN);
        int start = 4 + 4 * ends.length;
        for (int column = 0; column < ends.length; column++) {
            var cells = Cells.of(batch, start, ends[column] - start, rows);
            start = ends[column];
            if (cells.isNumbers() && cells.words() == 0 && cells.suffix().isEmpty()) {
                of(cells, rows).writeTo(zones.position(BYTES * column));
            }
        }
        return zones.array();
    }

    private static Zone of(Cells cells, int rows) {
        int numbers = 0;
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int row = 0; row < rows; row++) {
            if (cells.isNumber(row)) {
                long digits = cells.digits(row);
                numbers++;
                least = Math.min(least, digits);
                most = Math.max(most, digits);
            }
        }
        return new Zone(numbers, least, most, cells.scale());
    }

    private void writeTo(ByteBuffer zones) {
        zones.putInt(numbers).putLong(least).putLong(most).put((byte) scale);
    }

    /** Null where nothing is known. */
    static Zone of(Batch batch, int column) {
        if (batch.zones() == null || (column + 1) * BYTES > batch.zones().length) {
            return null;
        }
        var zone = ByteBuffer.wrap(batch.zones()).order(ByteOrder.LITTLE_ENDIAN).position(column * BYTES);
        int numbers = zone.getInt();
        return numbers == 0 ? null : new Zone(numbers, zone.getLong(), zone.getLong(), zone.get());
    }
}
