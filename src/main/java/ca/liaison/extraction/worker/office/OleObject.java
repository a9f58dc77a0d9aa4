package ca.liaison.extraction.worker.office;

import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.LimitReached;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The wrapping that Windows programs put around a file dropped into a document. */
final class OleObject {

    private OleObject() {}

    static void take(InputStream in, String name, FileReading reading) throws IOException {
        var bytes = in.readNBytes(64 << 20);
        try (var whole = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            var root = whole.getRoot();
            if (root.hasEntryCaseInsensitive(Ole10Native.OLE10_NATIVE)) {
                var inside = Ole10Native.createFromEmbeddedOleObject(root);
                reading.children().add(inside.getLabel(), null, new ByteArrayInputStream(inside.getDataBuffer()));
            } else if (root.hasEntryCaseInsensitive("Package")) {
                entry(root, "Package", name.replace(".bin", ""), reading);
            } else if (root.hasEntryCaseInsensitive("CONTENTS")) {
                entry(root, "CONTENTS", name.replace(".bin", ""), reading);
            } else if (root.hasEntryCaseInsensitive("WordDocument")
                    || root.hasEntryCaseInsensitive("Workbook")
                    || root.hasEntryCaseInsensitive("PowerPoint Document")) {
                reading.children().add(name.replace(".bin", ""), null, new ByteArrayInputStream(bytes));
            }
        } catch (Ole10NativeException | RuntimeException e) {
            if (e instanceof LimitReached limit) {
                throw limit;
            }
            reading.findings().warn(TextWarning.DAMAGED_PART);
        }
    }

    private static void entry(DirectoryNode root, String entry, String name, FileReading reading) throws IOException {
        try (var in = root.createDocumentInputStream(entry)) {
            reading.children().add(name, null, in);
        }
    }
}
