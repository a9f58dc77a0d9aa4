package ca.liaison.extraction.worker.office;

import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.worker.reading.Damaged;
import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.Xml;
import ca.liaison.extraction.worker.reading.Zips;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** An Office Open XML file: parts in a zip, and the relationships between them. */
final class OfficePackage implements AutoCloseable {

    private static final int MOST_RELATIONS = 20_000;

    /** {@code type} is the last word of the relationship's type, {@code target} the name of a part. */
    record Relation(String id, String type, String target) {}

    private final ZipFile zip;

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
        var entry = zip.getEntry(part);
        if (entry == null) {
            return false;
        }
        try (var in = zip.getInputStream(entry)) {
            Xml.read(in, handler);
        }
        return true;
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
            if (!entry.getName().contains("/embeddings/") || entry.isDirectory()) {
                continue;
            }
            var name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
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
