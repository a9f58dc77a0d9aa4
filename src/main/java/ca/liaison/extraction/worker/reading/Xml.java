package ca.liaison.extraction.worker.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML that nobody vouches for: nothing is fetched, entities do not multiply, nesting does not go on for ever. */
public final class Xml {

    private static final String FEATURES = "http://xml.org/sax/features/";
    private static final String XERCES = "http://apache.org/xml/features/";
    static final int DEEPEST = 2_000;

    private Xml() {}

    public static void read(InputStream in, DefaultHandler handler) throws IOException, SAXException {
        try {
            var factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(FEATURES + "external-general-entities", false);
            factory.setFeature(FEATURES + "external-parameter-entities", false);
            factory.setFeature(XERCES + "nonvalidating/load-external-dtd", false);
            var parser = factory.newSAXParser();
            parser.getXMLReader().setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            parser.parse(in, new Guard(handler));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Passes everything on, and counts how deep it goes. */
    private static final class Guard extends org.xml.sax.ext.DefaultHandler2 {

        private final DefaultHandler handler;
        private int depth;

        Guard(DefaultHandler handler) {
            this.handler = handler;
        }

        @Override
        public InputSource resolveEntity(String name, String publicId, String baseUri, String systemId) {
            return new InputSource(new StringReader(""));
        }

        @Override
        public void startElement(String uri, String name, String qName, org.xml.sax.Attributes attributes)
                throws SAXException {
            if (++depth > DEEPEST) {
                throw new LimitReached("elements nested more than " + DEEPEST + " deep");
            }
            handler.startElement(uri, name, qName, attributes);
        }

        @Override
        public void endElement(String uri, String name, String qName) throws SAXException {
            depth--;
            handler.endElement(uri, name, qName);
        }

        @Override
        public void endDocument() throws SAXException {
            handler.endDocument();
        }

        @Override
        public void characters(char[] chars, int start, int length) throws SAXException {
            handler.characters(chars, start, length);
        }
    }
}
