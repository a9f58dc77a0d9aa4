package ca.liaison.extraction.worker.office;

import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.worker.reading.Damaged;
import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.FormatReader;
import ca.liaison.extraction.worker.reading.Locked;
import ca.liaison.extraction.worker.reading.Zips;
import ca.liaison.extraction.worker.text.HtmlFormat;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Electronic books (EPUB 2 and 3): the chapters in the order in which they are read. Their pages have no numbers. */
public final class EpubFormat implements FormatReader {

    private static final int MOST_CHAPTERS = 20_000;

    @Override
    public void read(FileReading reading) throws IOException, SAXException, TikaException {
        try (var zip = Zips.open(reading)) {
            var book = packageOf(zip);
            OdfFormat.part(zip, book, new OdfMeta(reading.findings()));
            var chapters = chapters(zip, book);
            var locked = locked(zip);
            if (!chapters.isEmpty() && locked.containsAll(chapters)) {
                throw new Locked("the book is encrypted");
            }
            for (var chapter : chapters) {
                var entry = zip.getEntry(chapter);
                if (locked.contains(chapter)) {
                    reading.findings().warn(TextWarning.ENCRYPTED_PART);
                } else if (entry == null) {
                    reading.findings().warn(TextWarning.DAMAGED_PART);
                } else {
                    try (var in = new BufferedInputStream(zip.getInputStream(entry))) {
                        HtmlFormat.read(in, null, reading);
                    }
                }
            }
        }
    }

    private static String packageOf(ZipFile zip) throws IOException, SAXException {
        var found = new ArrayList<String>();
        OdfFormat.part(zip, "META-INF/container.xml", attribute("rootfile", "full-path", found));
        return found.stream().findFirst().orElseThrow(() -> new Damaged("a book without contents"));
    }

    private static DefaultHandler attribute(String element, String attribute, List<String> found) {
        return new DefaultHandler() {
            @Override
            public void startElement(String uri, String name, String qName, Attributes a) {
                if (name.equals(element) && a.getValue(attribute) != null && found.size() < MOST_CHAPTERS) {
                    found.add(a.getValue(attribute));
                }
            }
        };
    }

    /** The names of the chapters' parts. */
    private static List<String> chapters(ZipFile zip, String book) throws IOException, SAXException {
        Map<String, String> items = new HashMap<>();
        var order = new ArrayList<String>();
        var found = OdfFormat.part(zip, book, new DefaultHandler() {
            @Override
            public void startElement(String uri, String name, String qName, Attributes a) {
                if (name.equals("item") && items.size() < MOST_CHAPTERS && a.getValue("href") != null) {
                    items.put(String.valueOf(a.getValue("id")), resolve(book, a.getValue("href")));
                } else if (name.equals("itemref") && order.size() < MOST_CHAPTERS) {
                    order.add(String.valueOf(a.getValue("idref")));
                }
            }
        });
        if (!found) {
            throw new Damaged("a book without contents");
        }
        return order.stream().filter(items::containsKey).map(items::get).toList();
    }

    private static String resolve(String book, String href) {
        try {
            return URI.create("/" + book.replace(" ", "%20"))
                    .resolve(href.replace(" ", "%20"))
                    .getPath()
                    .replaceFirst("^/+", "");
        } catch (IllegalArgumentException e) {
            return href;
        }
    }

    /** Parts that are encrypted; fonts mostly are, and are not text. */
    private static Set<String> locked(ZipFile zip) throws IOException, SAXException {
        var found = new ArrayList<String>();
        OdfFormat.part(zip, "META-INF/encryption.xml", attribute("CipherReference", "URI", found));
        var parts = new HashSet<String>();
        found.forEach(part -> parts.add(resolve("", part)));
        return parts;
    }
}
