package ca.liaison.extraction.worker.reading;

import ca.liaison.extraction.TextWarning;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.xml.sax.ContentHandler;

/** What Tika finds inside a document: files become children, pictures of the page itself do not. */
final class Embedded implements EmbeddedDocumentExtractor {

    private final FileReading reading;

    Embedded(FileReading reading) {
        this.reading = reading;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        var role = String.valueOf(metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE));
        if (role.equals("MACRO")) {
            reading.findings().warn(TextWarning.MACROS);
        }
        return !role.equals("MACRO")
                && !role.equals("THUMBNAIL")
                && !role.equals("METADATA")
                && !role.equals("FONT")
                && !role.equals("RENDERING");
    }

    @Override
    public void parseEmbedded(InputStream content, ContentHandler handler, Metadata metadata, boolean outputHtml)
            throws IOException {
        var declared = String.valueOf(metadata.get(Metadata.CONTENT_TYPE));
        var isPicture = declared.startsWith("image/") || declared.startsWith("application/x-msmetafile");
        if (!shouldParseEmbedded(metadata) || isPicture && !reading.mediaType().equals("application/vnd.ms-outlook")) {
            return;
        }
        var name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
        if (content instanceof TikaInputStream tika && tika.getOpenContainer() instanceof DirectoryEntry directory) {
            addOle(directory, name);
        } else {
            reading.children().add(name, null, content);
        }
    }

    /** An object of an old Office file is a folder of that file; it becomes a file of its own. */
    private void addOle(DirectoryEntry directory, String name) throws IOException {
        Path file = Files.createTempFile("ole", null);
        try (var whole = new POIFSFileSystem()) {
            EntryUtils.copyNodes(directory, whole.getRoot());
            try (var out = Files.newOutputStream(file)) {
                whole.writeFilesystem(out);
            }
            try (var in = Files.newInputStream(file)) {
                reading.children().add(name, null, in);
            }
        } finally {
            Files.delete(file);
        }
    }
}
