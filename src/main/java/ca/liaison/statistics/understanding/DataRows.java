package ca.liaison.statistics.understanding;

import ca.liaison.extraction.grid.Cells;
import ca.liaison.statistics.understanding.SheetFile.Batch;
import ca.liaison.statistics.understanding.SheetFile.Sheet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The rows of data of a region: where each lies among the batches of its sheet. Empty rows among them do not count. */
final class DataRows {

    /** Some rows of a column, all within one batch. */
    interface Stretch {

        /**
         * @param cells of the batch
         * @param first row of the stretch in the batch
         * @param row its number in the data
         * @param count how many there are
         */
        void rows(Cells cells, int first, int row, int count);
    }

    private final Sheet sheet;
    private final int first;
    private final int[] skipped;
    private final int count;
    /** Where each row stands, where empty rows are left out; else null. */
    private final int[] places;

    private final int[] batchStarts;

    DataRows(Sheet sheet, int firstData, int lastRow, List<Integer> skipped) {
        this.sheet = sheet;
        this.first = firstData;
        this.skipped = skipped.stream().mapToInt(Integer::intValue).sorted().toArray();
        this.count = Math.max(0, lastRow - firstData - this.skipped.length);
        places = this.skipped.length == 0 ? null : places();
        batchStarts = new int[sheet.batches().size()];
        int start = 0;
        for (int i = 0; i < batchStarts.length; i++) {
            batchStarts[i] = start;
            start += sheet.batches().get(i).rows();
        }
    }

    int count() {
        return count;
    }

    Batch batch(int number) {
        return sheet.batches().get(number);
    }

    private int[] places() {
        var found = new int[count];
        int skip = 0;
        for (int row = 0, place = first; row < count; place++) {
            if (skip < skipped.length && skipped[skip] == place) {
                skip++;
            } else {
                found[row++] = place;
            }
        }
        return found;
    }

    /** Where a row of data stands on the sheet. */
    int onSheet(int row) {
        return places == null ? first + row : places[row];
    }

    /** Which row of data stands in this row of the sheet, or the next after it; {@link #count} where none does. */
    int inData(int rowOnSheet) {
        if (places == null) {
            return Math.max(0, Math.min(count, rowOnSheet - first));
        }
        int found = Arrays.binarySearch(places, rowOnSheet);
        return found >= 0 ? found : -found - 1;
    }

    int batchOf(int rowOnSheet) {
        int found = Arrays.binarySearch(batchStarts, rowOnSheet);
        return found >= 0 ? found : -found - 2;
    }

    int inBatch(int rowOnSheet) {
        return rowOnSheet - batchStarts[batchOf(rowOnSheet)];
    }

    /**
     * Goes through neighbouring columns at once, from the first row of data to the last; of each batch only what must
     * be read is read, once.
     */
    void all(SheetFile file, KeptCells kept, int firstColumn, List<ColumnEvidence> columns) {
        int row = 0;
        while (row < count) {
            int place = onSheet(row);
            int number = batchOf(place);
            var batch = batch(number);
            int end = batchStarts[number] + batch.rows();
            boolean isWhole = places == null && place == batchStarts[number] && count - row >= batch.rows();
            var unread = IntStream.range(0, columns.size())
                    .filter(i -> !isWhole || !columns.get(i).takes(Zone.of(batch, firstColumn + i), batch.rows()))
                    .toArray();
            int next = isWhole ? row + batch.rows() : row;
            if (unread.length > 0) {
                int from = unread[0];
                var cells = kept.columns(file, batch, firstColumn + from, unread[unread.length - 1] - from + 1);
                for (int i : unread) {
                    next = stretches(cells.get(i - from), columns.get(i), row, number, end);
                }
            }
            row = next;
        }
        columns.forEach(ColumnEvidence::end);
    }

    /** The rows of one batch; where the next batch begins. */
    private int stretches(Cells cells, Stretch taker, int from, int number, int end) {
        int row = from;
        int place = onSheet(row);
        while (row < count && place < end) {
            int run = skipped.length == 0 ? Math.min(end - place, count - row) : 1;
            taker.rows(cells, place - batchStarts[number], row, run);
            row += run;
            place = row < count ? onSheet(row) : end;
        }
        return row;
    }

    /** Goes through one column from the first row of data to the last. */
    void each(SheetFile file, KeptCells kept, int column, Stretch stretch) {
        int row = 0;
        while (row < count) {
            int place = onSheet(row);
            int number = batchOf(place);
            var batch = batch(number);
            int end = batchStarts[number] + batch.rows();
            row = stretches(kept.once(file, batch, column), stretch, row, number, end);
        }
    }
}
