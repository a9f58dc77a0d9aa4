package ca.liaison.extraction.worker.containers;

import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.FormatReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/** One mail: who, when and about what, the better of its bodies, and its attachments as children. */
public final class MailFormat implements FormatReader {

    private static final int LONGEST_LINE = 2_000_000;
    private static final MimeConfig PATIENT = new MimeConfig.Builder()
            .setMaxLineLen(LONGEST_LINE)
            .setMaxHeaderLen(LONGEST_LINE)
            .setMaxHeaderCount(20_000)
            .build();

    @Override
    public void read(FileReading reading) throws Exception {
        try (var in = new BufferedInputStream(Files.newInputStream(reading.file()), 65_536)) {
            skipEnvelope(in);
            read(in, reading);
        }
    }

    static void read(InputStream in, FileReading reading) throws Exception {
        var builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(PATIENT);
        var message = builder.parseMessage(in);
        try {
            head(message, reading);
            new MailParts(reading).read(message);
        } finally {
            message.dispose();
        }
    }

    /** Apple puts the length before a mail, mailboxes a line that begins with From. */
    private static void skipEnvelope(InputStream in) throws IOException {
        in.mark(1_000);
        var first = in.read();
        in.reset();
        if (Character.isDigit(first)) {
            skipLine(in);
        }
        in.mark(1_000);
        var from = new String(in.readNBytes(5), java.nio.charset.StandardCharsets.US_ASCII);
        in.reset();
        if (from.equals("From ")) {
            skipLine(in);
        }
    }

    private static void skipLine(InputStream in) throws IOException {
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {}
    }

    private static void head(Message message, FileReading reading) {
        var flow = reading.flow();
        var findings = reading.findings();
        findings.title(message.getSubject());
        if (message.getSubject() != null) {
            flow.heading(1, message.getSubject());
        }
        if (message.getFrom() != null) {
            message.getFrom()
                    .forEach(from -> findings.author(from.getName() == null ? from.getAddress() : from.getName()));
        }
        if (message.getDate() != null) {
            findings.created(message.getDate().toInstant());
        }
        for (var field : new String[] {"From", "To", "Cc", "Date"}) {
            var found = message.getHeader().getField(field);
            if (found != null && !found.getBody().isBlank()) {
                flow.paragraph(field + ": " + DecoderUtil.decodeEncodedWords(found.getBody(), DecodeMonitor.SILENT));
            }
        }
        if (message.getMimeType().endsWith("pkcs7-mime")
                || message.getMimeType().equals("multipart/encrypted")) {
            findings.warn(TextWarning.ENCRYPTED_PART);
        }
    }
}
