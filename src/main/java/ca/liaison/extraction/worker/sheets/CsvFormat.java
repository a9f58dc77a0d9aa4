package ca.liaison.extraction.worker.sheets;

import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.FormatReader;
import ca.liaison.extraction.worker.text.Encodings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Comma-separated values and their cousins: one table, row by row. The separator is found out, whatever the name says.
 */
public final class CsvFormat implements FormatReader {

    static final int SAMPLE = 32_768;

    @Override
    public void read(FileReading reading) throws IOException {
        var flow = reading.flow();
        var replaced = false;
        try (var text = new BufferedReader(Encodings.open(reading), 2 * SAMPLE)) {
            var rows = new CsvRows(text, Separator.of(sample(text)));
            flow.startTable();
            for (var row = rows.next(); row != null; row = rows.next()) {
                flow.row(row);
            }
            flow.endTable();
            replaced = rows.replaced();
        }
        if (replaced) {
            reading.findings().warn(TextWarning.BAD_ENCODING);
        }
    }

    static String sample(Reader text) throws IOException {
        var chars = new char[SAMPLE];
        text.mark(SAMPLE);
        int n = 0;
        for (int more; n < SAMPLE && (more = text.read(chars, n, SAMPLE - n)) > 0; ) {
            n += more;
        }
        text.reset();
        return new String(chars, 0, n);
    }
}
