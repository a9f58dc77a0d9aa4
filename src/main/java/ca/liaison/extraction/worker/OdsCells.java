package ca.liaison.extraction.worker;

import java.io.IOException;
import java.nio.file.Files;
import org.xml.sax.SAXException;

/** The cells of an OpenDocument spreadsheet, zipped or flat. */
final class OdsCells implements Format {

    @Override
    public void read(Reading reading) throws IOException, SAXException {
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
