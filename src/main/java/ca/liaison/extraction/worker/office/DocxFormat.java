package ca.liaison.extraction.worker.office;

import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.worker.reading.Damaged;
import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.FormatReader;
import java.io.IOException;
import java.util.List;
import org.apache.tika.exception.TikaException;
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
            var body = new DocxBody(
                    reading.flow(),
                    styles,
                    notes("footnotes", office, relations, reading),
                    notes("comments", office, relations, reading),
                    chunk -> chunk(chunk, office, relations, reading));
            if (!office.read(main, body)) {
                throw new Damaged("a Word file without text");
            }
            body.finish();
            for (var type : new String[] {"endnotes", "footer"}) {
                aside(type, office, relations, styles, reading);
            }
            for (var type : new String[] {"chart", "chartEx", "diagramData"}) {
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

    private static DocxNotes notes(
            String type, OfficePackage office, List<OfficePackage.Relation> relations, FileReading reading)
            throws IOException {
        var notes = new DocxNotes();
        for (var relation : relations) {
            if (relation.type().equals(type)) {
                office.readIfGood(relation.target(), notes, reading);
            }
        }
        return notes;
    }

    /**
     * A file in another format that stands in the text: a web page or plain text is read there, others are children.
     */
    private static void chunk(
            String id, OfficePackage office, List<OfficePackage.Relation> relations, FileReading reading) {
        for (var relation : relations) {
            if (relation.type().equals("aFChunk") && relation.id().equals(id)) {
                try {
                    office.readChunk(relation.target(), reading);
                } catch (IOException | SAXException | TikaException e) {
                    reading.findings().warn(TextWarning.DAMAGED_PART);
                }
            }
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
