package ca.liaison.extraction.worker.containers;

import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.FormatReader;
import ca.liaison.extraction.worker.reading.LimitReached;
import ca.liaison.extraction.worker.reading.Unreadable;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** A signed file: a mail is read here, any other file becomes a child. */
public final class SignedFormat implements FormatReader {

    private static final int MOST = 128 << 20;

    @Override
    public void read(FileReading reading) throws Exception {
        if (Files.size(reading.file()) > MOST) {
            throw new LimitReached("a signed file of more than " + MOST + " bytes");
        }
        var content = SignedContent.of(Files.readAllBytes(reading.file()))
                .orElseThrow(() -> new Unreadable(reading.mediaType()));
        var start = new String(content, 0, Math.min(content.length, 200), StandardCharsets.ISO_8859_1);
        if (start.matches("(?is)\\s*(content-type|mime-version|from|content-transfer-encoding)\\s*:.*")) {
            MailFormat.read(new ByteArrayInputStream(content), reading);
            return;
        }
        var name = String.valueOf(reading.request().name()).replaceFirst("(?i)\\.p7[mscz]$", "");
        reading.flow().item(name);
        reading.children().add(name, null, new ByteArrayInputStream(content));
    }
}
