package ca.liaison.extraction.worker.sheets;

import ca.liaison.extraction.worker.office.OdfFormat;
import ca.liaison.extraction.worker.reading.Damaged;
import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.FormatReader;
import ca.liaison.extraction.worker.reading.Xml;
import ca.liaison.extraction.worker.reading.Zips;
import java.io.IOException;
import java.nio.file.Files;
import org.xml.sax.SAXException;

/** The cells of an OpenDocument spreadsheet, zipped or flat. */
public final class OdsCells implements FormatReader {

    @Override
    public void read(FileReading reading) throws IOException, SAXException {
        var sheets = new OdsSheets(reading);
        if (OdfFormat.isFlat(reading)) {
            try (var in = Files.newInputStream(reading.file())) {
                Xml.read(in, sheets);
            }
            return;
        }
        try (var zip = Zips.open(reading)) {
            OdfFormat.refuseLocked(zip);
            if (!OdfFormat.part(zip, "content.xml", sheets)) {
                throw new Damaged("an OpenDocument file without content");
            }
        }
    }
}
