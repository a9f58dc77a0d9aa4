package ca.liaison.extraction.worker.office;

import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.FormatReader;
import ca.liaison.extraction.worker.reading.TikaFormat;
import ca.liaison.extraction.worker.reading.Xhtml;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Word as it was until 2003. Where its pages end nobody knows but the printer. */
public final class DocFormat implements FormatReader {

    private TikaFormat format;

    @Override
    public void read(FileReading reading) throws Exception {
        if (format == null) {
            format = new TikaFormat(new OfficeParser());
        }
        format.read(reading, reading.file(), new WithoutMarks(new Xhtml(reading.flow())));
    }

    /**
     * The marks of notes, comments, fields and drawings are control characters, which XML does not allow and the parser
     * replaces.
     */
    static final class WithoutMarks extends ContentHandlerDecorator {

        WithoutMarks(ContentHandler handler) {
            super(handler);
        }

        @Override
        public void characters(char[] chars, int start, int length) throws SAXException {
            var words = new String(chars, start, length).replace('\ufffd', ' ').toCharArray();
            super.characters(words, 0, words.length);
        }
    }
}
