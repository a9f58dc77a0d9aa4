package ca.liaison.extraction.worker.office;

import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.worker.reading.FileReading;
import java.io.IOException;
import java.util.zip.ZipFile;
import org.xml.sax.SAXException;

/**
 * Objects inside an OpenDocument file: tables, charts and texts, which are folders of it and are read where they stand,
 * and those of other programs, which become children.
 */
final class OdfObjects {

    private static final int DEEPEST = 5;

    private final ZipFile zip;
    private final FileReading reading;
    private final String folder;
    private final int depth;

    /** {@code folder} is that of the document around them, empty or with a slash at its end. */
    OdfObjects(ZipFile zip, FileReading reading, String folder, int depth) {
        this.zip = zip;
        this.reading = reading;
        this.folder = folder;
        this.depth = depth;
    }

    void read(String place) {
        var name = folder + place.replaceFirst("^\\./", "").replaceFirst("/$", "");
        if (depth > DEEPEST) {
            reading.findings().warn(TextWarning.DAMAGED_PART);
            return;
        }
        try {
            var inside = new OdfObjects(zip, reading, name + "/", depth + 1);
            var content = new OdfContent(reading.flow(), "", inside::read);
            if (OdfFormat.part(zip, name + "/content.xml", content) || zip.getEntry(name) == null) {
                return;
            }
            try (var in = zip.getInputStream(zip.getEntry(name))) {
                OleObject.take(in, name.substring(name.lastIndexOf('/') + 1), reading);
            }
        } catch (IOException | SAXException e) {
            reading.findings().warn(TextWarning.DAMAGED_PART);
        }
    }
}
