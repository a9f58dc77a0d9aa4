package ca.liaison.extraction.worker.office;

import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.worker.reading.Damaged;
import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.Xml;
import ca.liaison.extraction.worker.reading.Zips;
import ca.liaison.extraction.worker.text.Encodings;
import ca.liaison.extraction.worker.text.HtmlFormat;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** An Office Open XML file: parts in a zip, and the relationships between them. */
final class OfficePackage implements AutoCloseable {

    private static final int MOST_RELATIONS = 20_000;
    private static final int LONGEST_CHUNK = 20 << 20;

    /** {@code type} is the last word of the relationship's type, {@code target} the name of a part. */
    record Relation(String id, String type, String target) {}

    private final ZipFile zip;
    private Map<String, ZipEntry> names;

    OfficePackage(FileReading reading) throws IOException {
        zip = Zips.open(reading);
    }

    /** The document itself, whatever its part is called. */
    String main() throws IOException, SAXException {
        return relations("").stream()
                .filter(r -> r.type().equals("officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElseThrow(() -> new Damaged("an Office file without a document"));
    }

    List<Relation> relations(String part) throws IOException, SAXException {
        var slash = part.lastIndexOf('/') + 1;
        var found = new ArrayList<Relation>();
        read(part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels", new DefaultHandler() {
            @Override
            public void startElement(String uri, String name, String qName, Attributes a) {
                var target = a.getValue("Target");
                var type = a.getValue("Type");
                if (name.equals("Relationship")
                        && target != null
                        && type != null
                        && !"External".equals(a.getValue("TargetMode"))
                        && found.size() < MOST_RELATIONS) {
                    found.add(new Relation(
                            a.getValue("Id"), type.substring(type.lastIndexOf('/') + 1), resolve(part, target)));
                }
            }
        });
        return found;
    }

    private static String resolve(String part, String target) {
        try {
            return URI.create("/" + part.replace(" ", "%20"))
                    .resolve(target.replace(" ", "%20"))
                    .getPath()
                    .replaceFirst("^/+", "");
        } catch (IllegalArgumentException e) {
            return target;
        }
    }

    /** Whether there is such a part; if so it has been read. */
    boolean read(String part, DefaultHandler handler) throws IOException, SAXException {
        var entry = entry(part);
        if (entry == null) {
            return false;
        }
        try (var in = zip.getInputStream(entry)) {
            Xml.read(in, handler);
        }
        return true;
    }

    /**
     * Names of parts differ in nothing that matters (ECMA-376-2: case, an escape, which way a slash leans), whatever
     * the writer of the zip did.
     */
    private ZipEntry entry(String part) {
        var entry = zip.getEntry(part);
        if (entry != null) {
            return entry;
        }
        if (names == null) {
            names = new HashMap<>();
            zip.stream().limit(MOST_RELATIONS).forEach(each -> names.putIfAbsent(plain(each.getName()), each));
        }
        return names.get(plain(part));
    }

    private static String plain(String name) {
        var tidy = name.replace('\\', '/').replaceFirst("^/+", "");
        try {
            tidy = URLDecoder.decode(tidy.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return tidy.toLowerCase(Locale.ROOT); // a percent sign that is one
        }
        return tidy.toLowerCase(Locale.ROOT);
    }

    /** A part in another format: a web page or plain text is read here, any other becomes a child. */
    void readChunk(String part, FileReading reading) throws IOException, SAXException, TikaException {
        var entry = entry(part);
        if (entry == null) {
            return;
        }
        var name = part.substring(part.lastIndexOf('/') + 1);
        try (var in = zip.getInputStream(entry)) {
            if (name.matches("(?i).*\\.x?html?")) {
                HtmlFormat.read(new BufferedInputStream(in), null, reading);
            } else if (name.matches("(?i).*\\.txt")) {
                reading.flow().paragraph(Encodings.decode(in.readNBytes(LONGEST_CHUNK), null, reading.findings()));
            } else {
                reading.children().add(name, null, in);
            }
        }
    }

    /** Like {@link #read}, for parts that the document can do without. */
    void readIfGood(String part, DefaultHandler handler, FileReading reading) throws IOException {
        try {
            read(part, handler);
        } catch (SAXException e) {
            reading.findings().warn(TextWarning.DAMAGED_PART);
        }
    }

    void describe(FileReading reading) throws IOException, SAXException {
        for (var relation : relations("")) {
            if (relation.type().equals("core-properties")) {
                readIfGood(relation.target(), new OdfMeta(reading.findings()), reading);
            }
        }
        if (zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"))) {
            reading.findings().warn(TextWarning.MACROS);
        }
    }

    /** Embedded documents become children; objects of old programs are unwrapped first. */
    void takeEmbedded(FileReading reading) throws IOException {
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            if (!plain(entry.getName()).contains("/embeddings/") || entry.isDirectory()) {
                continue;
            }
            var name = entry.getName().replaceFirst(".*[/\\\\]", "");
            try (var in = zip.getInputStream(entry)) {
                if (name.endsWith(".bin")) {
                    OleObject.take(in, name, reading);
                } else {
                    reading.children().add(name, null, in);
                }
            } catch (IOException e) {
                reading.findings().warn(TextWarning.DAMAGED_PART);
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
