package ca.liaison.extraction.worker.office;

import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.worker.reading.Damaged;
import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.FormatReader;
import ca.liaison.extraction.worker.reading.Locked;
import ca.liaison.extraction.worker.reading.Xml;
import ca.liaison.extraction.worker.reading.Zips;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.ZipFile;
import org.xml.sax.SAXException;

/**
 * OpenDocument, zipped or flat, and its predecessor: text with page breaks where the writer left them, sheets with
 * their names, slides with their titles.
 */
public final class OdfFormat implements FormatReader {

    private static final int LONGEST_MANIFEST = 4 << 20;

    @Override
    public void read(FileReading reading) throws IOException, SAXException {
        if (isFlat(reading)) {
            var margins = new OdfMargins();
            try (var in = Files.newInputStream(reading.file())) {
                Xml.read(in, margins);
            }
            try (var in = Files.newInputStream(reading.file())) {
                margins.headers().forEach(reading.flow()::paragraph);
                Xml.read(in, new OdfContent(reading.flow(), reading.mediaType(), object -> {}));
                margins.footers().forEach(reading.flow()::paragraph);
            }
            return;
        }
        try (var zip = Zips.open(reading)) {
            refuseLocked(zip);
            part(zip, "meta.xml", new OdfMeta(reading.findings()));
            if (zip.getEntry("Basic/script-lc.xml") != null) {
                reading.findings().warn(TextWarning.MACROS);
            }
            var margins = margins(zip, reading);
            margins.headers().forEach(reading.flow()::paragraph);
            var content =
                    new OdfContent(reading.flow(), reading.mediaType(), new OdfObjects(zip, reading, "", 1)::read);
            if (!part(zip, "content.xml", content)) {
                throw new Damaged("an OpenDocument file without content");
            }
            margins.footers().forEach(reading.flow()::paragraph);
        }
    }

    private static OdfMargins margins(ZipFile zip, FileReading reading) throws IOException {
        var margins = new OdfMargins();
        try {
            part(zip, "styles.xml", margins);
        } catch (SAXException e) {
            reading.findings().warn(TextWarning.DAMAGED_PART);
        }
        return margins;
    }

    public static boolean isFlat(FileReading reading) throws IOException {
        try (var in = Files.newInputStream(reading.file())) {
            return in.read() != 'P';
        }
    }

    public static boolean part(ZipFile zip, String name, org.xml.sax.helpers.DefaultHandler handler)
            throws IOException, SAXException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            return false;
        }
        try (var in = zip.getInputStream(entry)) {
            Xml.read(in, handler);
        }
        return true;
    }

    public static void refuseLocked(ZipFile zip) throws IOException {
        var manifest = zip.getEntry("META-INF/manifest.xml");
        if (manifest != null) {
            try (var in = zip.getInputStream(manifest)) {
                if (new String(in.readNBytes(LONGEST_MANIFEST), StandardCharsets.UTF_8).contains("encryption-data")) {
                    throw new Locked("the document is encrypted");
                }
            }
        }
    }
}
