package ca.liaison.extraction.worker;

import ca.liaison.extraction.Warning;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Comma-separated values and their cousins: one table, row by row. The separator is found out, whatever the name says.
 */
final class CsvFormat implements Format {

    static final int SAMPLE = 32_768;

    @Override
    public void read(Reading reading) throws IOException {
        var flow = reading.flow();
        var replaced = false;
        try (var text = new BufferedReader(Encodings.open(reading.file()), 2 * SAMPLE)) {
            var rows = new CsvRows(text, Separator.of(sample(text)));
            flow.startTable();
            for (var row = rows.next(); row != null; row = rows.next()) {
                flow.row(row);
            }
            flow.endTable();
            replaced = rows.replaced();
        }
        if (replaced) {
            reading.findings().warn(Warning.BAD_ENCODING);
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
