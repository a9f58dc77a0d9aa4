package ca.liaison.extraction.worker;

import ca.liaison.extraction.Warning;
import java.io.BufferedReader;
import java.io.IOException;

/** The cells of comma-separated values and their cousins: one sheet without a name. */
final class CsvCells implements Format {

    @Override
    public void read(Reading reading) throws IOException {
        var cells = reading.cells();
        cells.sheet(null);
        try (var text = new BufferedReader(Encodings.open(reading.file()), 2 * CsvFormat.SAMPLE)) {
            var rows = new CsvRows(text, Separator.of(CsvFormat.sample(text)));
            while (rows.next((column, cell) -> cells.cell(column, isTidy(cell) ? cell : Clean.text(cell)))) {
                cells.endRow();
                reading.alive();
            }
            if (rows.replaced()) {
                reading.findings().warn(Warning.BAD_ENCODING);
            }
        }
    }

    /** Most cells are a plain word or number, of which no tidy copy need be made. */
    private static boolean isTidy(CharSequence cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c <= ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }
}
