package ca.liaison.extraction.worker.text;

import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.Flow;
import ca.liaison.extraction.worker.reading.FormatReader;
import ca.liaison.extraction.worker.reading.Xml;
import java.nio.file.Files;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * XML of no known kind, and drawings in SVG: the words between the tags, in lines as they stand, without scripts and
 * styles.
 */
public final class XmlFormat implements FormatReader {

    private static final int LONGEST = 5_000;
    private static final Set<String> NO_WORDS = Set.of("script", "style");

    @Override
    public void read(FileReading reading) throws Exception {
        try (var in = Files.newInputStream(reading.file())) {
            Xml.read(in, new Words(reading.flow()));
        }
    }

    /**
     * An element that begins after a line break begins a paragraph; those within a line belong to the sentence. Where
     * one begins right behind the end of another, their words are two words.
     */
    private static final class Words extends DefaultHandler {

        private final Flow flow;
        private final StringBuilder text = new StringBuilder();
        private boolean worded;
        private boolean sentence;
        private boolean closed;
        private int silent;

        Words(Flow flow) {
            this.flow = flow;
        }

        @Override
        public void startElement(String uri, String name, String qName, Attributes attributes) {
            if (silent > 0 || NO_WORDS.contains(name)) {
                silent++;
            }
            if (!sentence || text.length() > LONGEST) {
                flush();
            }
            if (closed) {
                text.append(' ');
            }
            closed = false;
        }

        @Override
        public void endElement(String uri, String name, String qName) {
            silent = Math.max(0, silent - 1);
            if (!sentence || text.length() > LONGEST) {
                flush();
            }
            sentence = text.length() > 0;
            closed = true;
        }

        @Override
        public void characters(char[] chars, int start, int length) {
            if (silent > 0) {
                return;
            }
            text.append(chars, start, length);
            closed = false;
            worded = worded || !new String(chars, start, length).isBlank();
            sentence = worded;
            if (text.length() > 20 * LONGEST) {
                flush();
            }
        }

        @Override
        public void endDocument() {
            flush();
        }

        private void flush() {
            flow.paragraph(text);
            text.setLength(0);
            worded = false;
            sentence = false;
        }
    }
}
