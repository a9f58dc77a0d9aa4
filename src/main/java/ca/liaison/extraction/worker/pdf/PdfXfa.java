package ca.liaison.extraction.worker.pdf;

import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.LimitReached;
import ca.liaison.extraction.worker.reading.Xml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Forms that are not drawn in the PDF but described in it (XFA): most programs show a page that says so. What the
 * template writes is told in its order, each field with its value; then values of which it knows nothing.
 */
final class PdfXfa {

    private static final int LARGEST = 32 << 20;
    private static final int LONGEST_VALUE = 100_000;
    private static final COSName NEEDS_RENDERING = COSName.getPDFName("NeedsRendering");

    private static final Pattern DECLARATION = Pattern.compile("\ufeff|<\\?xml\\s[^>]*>");

    private PdfXfa() {}

    /** Tells the form if it is nowhere else. */
    static void tell(PDDocument document, FileReading reading) {
        var form = PdfForm.fields(document);
        if (form == null || !form.hasXFA() || !isOnlyDescribed(document, form)) {
            return;
        }
        try {
            var xml = form.getXFA().getBytes();
            if (xml.length > LARGEST) {
                throw new LimitReached("a form of more than " + LARGEST + " bytes");
            }
            var whole = whole(xml);
            var values = new Values();
            Xml.read(new ByteArrayInputStream(whole), values);
            Xml.read(new ByteArrayInputStream(whole), new Template(values.byName, reading));
            values.rest().forEach(reading.flow()::paragraph);
        } catch (IOException | SAXException | LimitReached | ClassCastException e) {
            reading.findings().warn(TextWarning.DAMAGED_PART);
        }
    }

    /** Its packets may come as one document or each as one of its own. */
    private static byte[] whole(byte[] xml) {
        var packets =
                DECLARATION.matcher(new String(xml, StandardCharsets.UTF_8)).replaceAll("");
        return ("<form>" + packets + "</form>").getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isOnlyDescribed(PDDocument document, PDAcroForm form) {
        return form.xfaIsDynamic()
                || document.getDocumentCatalog().getCOSObject().getBoolean(NEEDS_RENDERING, false);
    }

    /** What was filled in: the elements without others in them, under the data of the form. */
    private static final class Values extends DefaultHandler {

        private final Map<String, Queue<String>> byName = new HashMap<>();
        private final StringBuilder text = new StringBuilder();
        private boolean leaf;
        private int depth;

        @Override
        public void startElement(String uri, String name, String qName, Attributes attributes) {
            if (depth > 0 || name.equals("data") && uri.contains("xfa-data")) {
                depth++;
            }
            leaf = true;
            text.setLength(0);
        }

        @Override
        public void characters(char[] chars, int start, int length) {
            if (depth > 1 && text.length() < LONGEST_VALUE) {
                text.append(chars, start, length);
            }
        }

        @Override
        public void endElement(String uri, String name, String qName) {
            var value = text.toString().strip();
            if (depth > 1 && leaf && !value.isEmpty()) {
                byName.computeIfAbsent(name, n -> new ArrayDeque<>()).add(value);
            }
            leaf = false;
            depth = Math.max(0, depth - 1);
        }

        private Iterable<String> rest() {
            return byName.values().stream().flatMap(Queue::stream)::iterator;
        }
    }

    /** What is printed on the form: captions, drawn text, and what may be chosen nowhere. */
    private static final class Template extends DefaultHandler {

        private final Map<String, Queue<String>> values;
        private final FileReading reading;
        private final Deque<String> open = new ArrayDeque<>();
        private final Deque<String> fields = new ArrayDeque<>();
        private final StringBuilder text = new StringBuilder();
        private boolean template;

        Template(Map<String, Queue<String>> values, FileReading reading) {
            this.values = values;
            this.reading = reading;
        }

        @Override
        public void startElement(String uri, String name, String qName, Attributes attributes) {
            template |= name.equals("template") && uri.contains("xfa-template");
            if (template) {
                open.push(name);
                if (name.equals("field")) {
                    fields.push(attributes.getValue("name") == null ? "" : attributes.getValue("name"));
                } else if (isBreak(name)) {
                    text.append('\n');
                }
            }
        }

        @Override
        public void characters(char[] chars, int start, int length) {
            if (template && open.contains("value") && (open.contains("caption") || open.contains("draw"))) {
                text.append(chars, start, length);
            }
        }

        @Override
        public void endElement(String uri, String name, String qName) {
            if (!template) {
                return;
            }
            open.poll();
            if (name.equals("caption") || name.equals("draw")) {
                reading.flow().paragraph(text);
                text.setLength(0);
            } else if (name.equals("field")) {
                var filled = values.get(fields.poll());
                if (filled != null && !filled.isEmpty()) {
                    reading.flow().paragraph(filled.poll());
                }
            }
            template = !open.isEmpty();
        }

        private static boolean isBreak(String name) {
            return name.equals("p") || name.equals("br");
        }
    }
}
