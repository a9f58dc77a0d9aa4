package ca.liaison.extraction.worker.sheets;

import ca.liaison.extraction.worker.reading.Xml;
import ca.liaison.extraction.worker.text.Encodings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The peer of the benchmarks of tables: the same libraries reading the same file from end to end, every cell as a
 * string, and doing nothing with it.
 */
public final class BareReading {

    private BareReading() {}

    /** @return rows */
    public static long csv(Path file) throws IOException {
        long rows = 0;
        try (var text = new BufferedReader(Encodings.open(file), 2 * CsvFormat.SAMPLE)) {
            var reader = new CsvRows(text, Separator.of(CsvFormat.sample(text)));
            while (reader.next() != null) {
                rows++;
            }
        }
        return rows;
    }

    /** @return rows */
    public static long xlsx(Path file) throws Exception {
        var counter = new Counter();
        try (var book = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            var reader = new XSSFReader(book);
            counter.strings = new ReadOnlySharedStringsTable(book, false);
            var sheets = reader.getSheetsData();
            while (sheets.hasNext()) {
                try (var in = sheets.next()) {
                    Xml.read(in, counter);
                }
            }
        }
        return counter.rows;
    }

    private static final class Counter extends DefaultHandler {

        private final StringBuilder text = new StringBuilder();
        private ReadOnlySharedStringsTable strings;
        private boolean shared;
        private long rows;
        private long chars;

        @Override
        public void startElement(String uri, String name, String qName, Attributes a) {
            if (name.equals("c")) {
                shared = "s".equals(a.getValue("t"));
                text.setLength(0);
            }
        }

        @Override
        public void characters(char[] chars, int start, int length) {
            text.append(chars, start, length);
        }

        @Override
        public void endElement(String uri, String name, String qName) {
            if (name.equals("c") && text.length() > 0) {
                chars += (shared
                                ? strings.getItemAt(Integer.parseInt(text.toString()))
                                        .getString()
                                : text.toString())
                        .length();
            } else if (name.equals("row")) {
                rows++;
            }
        }
    }
}
