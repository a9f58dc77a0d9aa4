package ca.liaison.extraction.worker.office;

import ca.liaison.extraction.worker.reading.Flow;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Understands the marks of {@link RtfMarking}: pages begin, and notes come behind their paragraph. */
final class RtfText extends ContentHandlerDecorator {

    private final Flow flow;
    private final List<String> notes = new ArrayList<>();
    private final StringBuilder note = new StringBuilder();
    private int depth;

    RtfText(ContentHandler handler, Flow flow) {
        super(handler);
        this.flow = flow;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) throws SAXException {
        if (depth == 0) {
            super.startElement(uri, name, qName, attributes);
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) throws SAXException {
        if (depth > 0) {
            note.append(name.equals("p") ? "\n" : "");
            return;
        }
        super.endElement(uri, name, qName);
        if (name.equals("p") || name.equals("li")) {
            notes.forEach(flow::paragraph);
            notes.clear();
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        int from = start;
        for (int i = start; i < start + length; i++) {
            if (chars[i] >= RtfMarking.PAGE && chars[i] <= RtfMarking.NOTE_END) {
                say(chars, from, i - from);
                mark(chars[i]);
                from = i + 1;
            }
        }
        say(chars, from, start + length - from);
    }

    private void say(char[] chars, int start, int length) throws SAXException {
        if (depth > 0) {
            note.append(chars, start, length);
        } else if (length > 0) {
            super.characters(chars, start, length);
        }
    }

    private void mark(char mark) throws SAXException {
        if (mark == RtfMarking.NOTE) {
            depth++;
        } else if (mark == RtfMarking.NOTE_END) {
            depth = Math.max(0, depth - 1);
            if (depth == 0) {
                notes.add(note.toString());
                note.setLength(0);
            }
        } else if (depth == 0) {
            super.startElement("", "p", "p", new AttributesImpl()); // what was said so far is on the page before
            if (mark == RtfMarking.PAGE) {
                flow.page();
            } else {
                flow.pageUnlessEmpty();
            }
        }
    }
}
