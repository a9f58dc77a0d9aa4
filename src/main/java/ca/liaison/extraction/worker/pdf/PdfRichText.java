package ca.liaison.extraction.worker.pdf;

import ca.liaison.extraction.worker.reading.LimitReached;
import ca.liaison.extraction.worker.reading.Xml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The words of formatted text in a PDF, which is a little XHTML in a string or a stream (ISO 32000-1, 12.7.3.4). */
final class PdfRichText extends DefaultHandler {

    private static final int LONGEST = 1 << 20;
    private static final Set<String> BREAKS = Set.of("p", "br", "div", "li");

    private final StringBuilder words = new StringBuilder();

    private PdfRichText() {}

    /** Empty where there is nothing, or nothing that can be read. */
    static String of(COSBase text) {
        try {
            if (text instanceof COSStream stream) {
                try (InputStream in = stream.createInputStream()) {
                    return words(in.readNBytes(LONGEST));
                }
            }
            return text instanceof COSString string ? words(string.getString().getBytes(StandardCharsets.UTF_8)) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static String words(byte[] xhtml) throws IOException {
        var handler = new PdfRichText();
        try {
            Xml.read(new ByteArrayInputStream(xhtml), handler);
        } catch (SAXException | LimitReached e) {
            return handler.words.toString(); // as far as it goes
        }
        return handler.words.toString();
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        if (BREAKS.contains(name) && words.length() > 0) {
            words.append('\n');
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        words.append(chars, start, length);
    }
}
