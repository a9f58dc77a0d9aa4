package ca.liaison.extraction.worker.text;

import ca.liaison.extraction.worker.reading.Clean;
import ca.liaison.extraction.worker.reading.FileFindings;
import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.FormatReader;
import ca.liaison.extraction.worker.reading.SpansOfHtml;
import ca.liaison.extraction.worker.reading.TikaFormat;
import ca.liaison.extraction.worker.reading.Xhtml;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/** Web pages, alone or within mails, Markdown and feeds. */
public final class HtmlFormat implements FormatReader {

    private static final int ENOUGH = 10_000;
    /** All elements come through, also those of HTML5 that part words; only programs and styles do not. */
    private static final HtmlMapper ELEMENTS = new SpansOfHtml() {
        @Override
        public String mapSafeElement(String name) {
            return name.toLowerCase(Locale.ROOT);
        }
    };

    @Override
    public void read(FileReading reading) throws Exception {
        new TikaFormat(new JSoupParser(new HtmlEncoding(null, reading.findings())), HtmlMapper.class, ELEMENTS)
                .read(reading);
    }

    /** A page inside something else, with the label of its encoding or null. */
    public static void read(InputStream page, String label, FileReading reading)
            throws IOException, SAXException, TikaException {
        try (var in = TikaInputStream.get(page)) {
            new JSoupParser(new HtmlEncoding(label, reading.findings()))
                    .parse(in, new Xhtml(reading.flow()), new Metadata(), context());
        }
    }

    /** Whether a page says nothing. */
    public static boolean isEmpty(InputStream page, String label) throws IOException, SAXException, TikaException {
        var words = new BodyContentHandler(ENOUGH);
        try (var in = TikaInputStream.get(page)) {
            new JSoupParser(new HtmlEncoding(label, new FileFindings()))
                    .parse(in, words, new Metadata(), new ParseContext());
            return Clean.text(words.toString()).isEmpty();
        } catch (SAXException e) {
            if (WriteLimitReachedException.isWriteLimitReached(e)) {
                return false;
            }
            throw e;
        }
    }

    /** A piece of HTML inside some other text. */
    static void read(String piece, FileReading reading) throws SAXException, TikaException {
        new JSoupParser().parseString(piece, new Xhtml(reading.flow()), new Metadata(), context());
    }

    private static ParseContext context() {
        var context = new ParseContext();
        context.set(HtmlMapper.class, ELEMENTS);
        return context;
    }
}
