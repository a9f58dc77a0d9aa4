package ca.liaison.statistics.understanding;

import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.grid.Cells;
import ca.liaison.extraction.grid.Grid;
import ca.liaison.files.Deposit;
import ca.liaison.files.Digest;
import ca.liaison.files.Vault;
import ca.liaison.statistics.understanding.SheetFile.Batch;
import ca.liaison.statistics.understanding.SheetFile.Sheet;
import ca.liaison.statistics.understanding.SheetFile.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Keeps the batches of a file's sheets in the vault while they come. */
final class SheetWriter implements AutoCloseable {

    private final Deposit cells;
    private final List<Sheet> sheets = new ArrayList<>();
    private List<Batch> batches = new ArrayList<>();
    private int rows;
    private int columns;
    private long written;

    SheetWriter(Vault vault) {
        cells = vault.deposit();
    }

    /** @throws IllegalArgumentException where the batch makes no sense */
    void add(Grid grid) {
        if (grid.rows() == 0) {
            sheets.add(new Sheet(
                    grid.name(),
                    rows,
                    columns,
                    List.copyOf(batches),
                    grid.spans().stream().map(Span::of).toList(),
                    Boolean.TRUE.equals(grid.cut())));
            batches = new ArrayList<>();
            rows = 0;
            columns = 0;
            return;
        }
        var ends = Cells.ends(grid.cells());
        var table = ByteBuffer.allocate(4 * ends.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int end : ends) {
            table.putInt(end);
        }
        batches.add(new Batch(written, grid.rows(), table.array(), Zone.of(grid.cells(), ends, grid.rows())));
        rows += grid.rows();
        columns = Math.max(columns, ends.length);
        try {
            cells.write(grid.cells());
            written += grid.cells().length;
        } catch (IOException e) {
            throw new UncheckedIOException("Cells cannot be kept", e);
        }
    }

    SheetFile keep(Digest file, String problem, List<TextWarning> hidden, Instant at) throws IOException {
        if (!batches.isEmpty()) {
            add(new Grid(sheets.size(), null, 0, new byte[0], List.of(), true)); // reading ended within a sheet
        }
        if (written == 0) {
            return new SheetFile(file, null, List.of(), problem, at, SheetFile.READING, hidden);
        }
        return new SheetFile(file, cells.keep().digest(), sheets, problem, at, SheetFile.READING, hidden);
    }

    @Override
    public void close() {
        cells.close();
    }
}
