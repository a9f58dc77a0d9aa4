package ca.liaison.extraction.worker.sheets;

import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.grid.GridWriter;
import ca.liaison.extraction.worker.reading.Clean;
import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.FormatReader;
import ca.liaison.extraction.worker.text.Encodings;
import java.io.BufferedReader;
import java.io.IOException;

/** The cells of comma-separated values and their cousins: one sheet without a name. */
public final class CsvCells implements FormatReader {

    @Override
    public void read(FileReading reading) throws IOException {
        var cells = reading.cells();
        cells.sheet(null);
        try (var text = new BufferedReader(Encodings.open(reading), 2 * CsvFormat.SAMPLE)) {
            var rows = new CsvRows(text, Separator.of(CsvFormat.sample(text)));
            CsvRows.Taker taker = (column, chars, from, length) -> put(cells, column, chars, from, length);
            while (rows.next(taker)) {
                cells.endRow();
                reading.alive();
            }
            if (rows.replaced()) {
                reading.findings().warn(TextWarning.BAD_ENCODING);
            }
        }
    }

    /** Most cells are a plain number or word, of which no tidy copy need be made. */
    private static void put(GridWriter cells, int column, char[] chars, int from, int length) {
        if (!cells.plainNumber(column, chars, from, length)) {
            if (isTidy(chars, from, length)) {
                cells.text(column, chars, from, length);
            } else {
                cells.cell(column, Clean.text(new String(chars, from, length)));
            }
        }
    }

    /** Single spaces within are fine. */
    private static boolean isTidy(char[] chars, int from, int length) {
        char before = ' ';
        for (int i = from; i < from + length; i++) {
            char c = chars[i];
            if (c < ' ' || c > '~' || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return length == 0 || before != ' ';
    }
}
