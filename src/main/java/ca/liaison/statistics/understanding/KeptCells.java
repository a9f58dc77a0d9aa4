package ca.liaison.statistics.understanding;

import ca.liaison.extraction.grid.Cells;
import ca.liaison.files.Digest;
import ca.liaison.files.Vault;
import ca.liaison.statistics.understanding.SheetFile.Batch;
import ca.liaison.statistics.understanding.SheetFile.Sheet;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Reads kept cells, and holds what was read lately, within a bounded share of the memory. */
@ApplicationScoped
public class KeptCells {

    /** A quarter of the heap, in kilobytes: columns that are asked about, and the batches that pages are cut from. */
    private static final long MOST_KILOBYTES = Runtime.getRuntime().maxMemory() / 4 / 1024;

    private static final int OF_AN_OBJECT = 1;

    private record Place(Digest cells, long batch, int column) {}

    private record Entry(Object value, int kilobytes) {}

    private final Vault vault;
    private final Cache<Object, Entry> lately = Caffeine.newBuilder()
            .maximumWeight(MOST_KILOBYTES)
            .weigher((Object key, Entry entry) -> entry.kilobytes())
            .build();

    @Inject
    KeptCells(Vault vault) {
        this.vault = vault;
    }

    /** What is worked out of cells is held beside them. The weight is in bytes. */
    @SuppressWarnings("unchecked")
    public <T> T held(Object key, Function<Object, T> load, ToIntFunction<T> weight) {
        var known = lately.getIfPresent(key);
        if (known != null) {
            return (T) known.value();
        }
        var made = load.apply(key); // not within the cache's own loading: it may need other things that are held here
        hold(key, made, weight.applyAsInt(made));
        return made;
    }

    /** Holds what was found by the way and will be asked for. */
    void hold(Object key, Object value, int bytes) {
        lately.put(key, new Entry(value, OF_AN_OBJECT + bytes / 1024));
    }

    /**
     * One column of one batch, which is held from now on with all other columns of the batch: a page of rows needs them
     * all.
     */
    Cells forPages(SheetFile file, Batch batch, int column) {
        var known = lately.getIfPresent(new Place(file.cells(), batch.from(), column));
        if (known != null) {
            return (Cells) known.value();
        }
        int columns = batch.ends().length / 4;
        if (column >= columns) {
            return Cells.of(new byte[0], batch.rows());
        }
        var bytes = read(file.cells(), batch.from(), end(batch, columns - 1));
        Cells wanted = null;
        for (int i = 0; i < columns; i++) {
            int from = start(batch, i);
            var cells = Cells.of(Arrays.copyOfRange(bytes, from, end(batch, i)), batch.rows());
            lately.put(
                    new Place(file.cells(), batch.from(), i),
                    new Entry(cells, OF_AN_OBJECT + (end(batch, i) - from + 64 * cells.words()) / 1024));
            wanted = i == column ? cells : wanted;
        }
        return wanted;
    }

    /** Some neighbouring columns of one batch, one after the other, read for this moment only. */
    List<Cells> columns(SheetFile file, Batch batch, int first, int count) {
        int columns = batch.ends().length / 4;
        int from = first < columns ? start(batch, first) : 0;
        int last = Math.min(first + count, columns);
        var bytes =
                first < columns ? read(file.cells(), batch.from() + from, end(batch, last - 1) - from) : new byte[0];
        var cells = new ArrayList<Cells>();
        for (int column = first; column < first + count; column++) {
            int start = column < columns ? start(batch, column) : from;
            cells.add(Cells.of(bytes, start - from, column < columns ? end(batch, column) - start : 0, batch.rows()));
        }
        return cells;
    }

    /** One column of one batch, read for this moment only. */
    Cells once(SheetFile file, Batch batch, int column) {
        if (column >= batch.ends().length / 4) {
            return Cells.of(new byte[0], batch.rows());
        }
        int from = start(batch, column);
        int length = end(batch, column) - from;
        return Cells.of(length == 0 ? new byte[0] : read(file.cells(), batch.from() + from, length), batch.rows());
    }

    /** All cells of some rows, for looking at them as a whole; null where empty. */
    String[][] rows(SheetFile file, Sheet sheet, int from, int to) {
        var rows = new String[Math.max(0, to - from)][sheet.columns()];
        int first = 0;
        for (var batch : sheet.batches()) {
            for (int column = 0; first < to && first + batch.rows() > from && column < sheet.columns(); column++) {
                var cells = forPages(file, batch, column);
                for (int row = Math.max(from, first);
                        row < Math.min(to, first + batch.rows()) && !cells.isEmpty();
                        row++) {
                    rows[row - from][column] = cells.text(row - first);
                }
            }
            first += batch.rows();
        }
        return rows;
    }

    private static int start(Batch batch, int column) {
        return column == 0 ? 4 + batch.ends().length : end(batch, column - 1);
    }

    private static int end(Batch batch, int column) {
        return ByteBuffer.wrap(batch.ends()).order(ByteOrder.LITTLE_ENDIAN).getInt(4 * column);
    }

    private byte[] read(Digest cells, long from, int length) {
        try (var bytes = vault.open(cells, from, length)) {
            return bytes.readNBytes(length);
        } catch (IOException e) {
            throw new UncheckedIOException("Cells of " + cells.value() + " cannot be read", e);
        }
    }
}
