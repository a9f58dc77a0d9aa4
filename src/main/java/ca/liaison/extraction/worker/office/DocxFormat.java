package ca.liaison.extraction.worker.office;

import ca.liaison.extraction.worker.reading.Damaged;
import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.FormatReader;
import java.io.IOException;
import java.util.List;
import org.xml.sax.SAXException;

/** Word: text with the pages of its last printing, headings by style, lists, tables, notes, headers and footers. */
public final class DocxFormat implements FormatReader {

    @Override
    public void read(FileReading reading) throws IOException, SAXException {
        try (var office = new OfficePackage(reading)) {
            office.describe(reading);
            var main = office.main();
            var relations = office.relations(main);
            var styles = new DocxStyles();
            for (var relation : relations) {
                if (relation.type().equals("styles")) {
                    office.readIfGood(relation.target(), styles, reading);
                }
            }
            aside("header", office, relations, styles, reading);
            if (!office.read(main, new DocxBody(reading.flow(), styles))) {
                throw new Damaged("a Word file without text");
            }
            for (var type : new String[] {"footnotes", "endnotes", "comments", "footer"}) {
                aside(type, office, relations, styles, reading);
            }
            for (var type : new String[] {"chart", "diagramData"}) {
                for (var relation : relations) {
                    if (relation.type().equals(type)) {
                        office.readIfGood(
                                relation.target(), new SlideBody(reading.flow(), SlideBody.Part.DRAWING), reading);
                    }
                }
            }
            office.takeEmbedded(reading);
        }
    }

    private static void aside(
            String type,
            OfficePackage office,
            List<OfficePackage.Relation> relations,
            DocxStyles styles,
            FileReading reading)
            throws IOException {
        for (var relation : relations) {
            if (relation.type().equals(type)) {
                office.readIfGood(relation.target(), DocxBody.aside(reading.flow(), styles), reading);
            }
        }
    }
}
