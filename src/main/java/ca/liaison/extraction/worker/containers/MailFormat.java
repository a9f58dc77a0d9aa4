package ca.liaison.extraction.worker.containers;

import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.FormatReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/** One mail: who, when and about what, the better of its bodies, and its attachments as children. */
public final class MailFormat implements FormatReader {

    private static final int LONGEST_LINE = 2_000_000;
    private static final int MOST_EMPTY = 2_000;
    private static final Pattern EMPTY_LINES = Pattern.compile(
            "(?:[ \\t]*\\r?\\n)+(?=(?i:from|to|subject|date|received|return-path|message-id|mime-version):)");
    private static final MimeConfig PATIENT = new MimeConfig.Builder()
            .setMaxLineLen(LONGEST_LINE)
            .setMaxHeaderLen(LONGEST_LINE)
            .setMaxHeaderCount(20_000)
            .build();

    @Override
    public void read(FileReading reading) throws Exception {
        try (var in = new BufferedInputStream(Files.newInputStream(reading.file()), 65_536)) {
            if (!skipEnvelope(in) && reading.mediaType().equals("message/x-emlx")) {
                reading.findings().mediaType("message/rfc822");
            }
            read(in, reading);
        }
    }

    static void read(InputStream in, FileReading reading) throws Exception {
        var message = parse(in);
        try {
            head(message, reading);
            new MailParts(reading).read(message);
        } finally {
            message.dispose();
        }
    }

    /** To be disposed of. */
    static Message parse(InputStream in) throws IOException {
        var builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(PATIENT);
        return builder.parseMessage(in);
    }

    /**
     * Apple puts the length before a mail, mailboxes a line that begins with From, editors a mark or empty lines.
     * Whether the length was there.
     */
    private static boolean skipEnvelope(InputStream in) throws IOException {
        if (startsWith(in, "\u00ef\u00bb\u00bf")) {
            in.skipNBytes(3);
        }
        skipEmptyLines(in);
        in.mark(1);
        var length = Character.isDigit(in.read());
        in.reset();
        if (length) {
            skipLine(in);
        }
        if (startsWith(in, "From ")) {
            skipLine(in);
        }
        return length;
    }

    /** Only before a header: a mail without one begins with the line that ends it. */
    private static void skipEmptyLines(InputStream in) throws IOException {
        in.mark(MOST_EMPTY);
        var start = new String(in.readNBytes(MOST_EMPTY), StandardCharsets.ISO_8859_1);
        in.reset();
        var empty = EMPTY_LINES.matcher(start);
        if (empty.lookingAt()) {
            in.skipNBytes(empty.end());
        }
    }

    private static boolean startsWith(InputStream in, String start) throws IOException {
        in.mark(start.length());
        var found = new String(in.readNBytes(start.length()), StandardCharsets.ISO_8859_1);
        in.reset();
        return found.equals(start);
    }

    private static void skipLine(InputStream in) throws IOException {
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {}
    }

    private static void head(Message message, FileReading reading) {
        var flow = reading.flow();
        var findings = reading.findings();
        var headers = new MailHeaders(findings);
        var subject = headers.text(message, "Subject");
        if (subject != null) {
            findings.title(subject);
            flow.heading(1, subject);
        }
        headers.senders(message).forEach(findings::author);
        if (message.getDate() != null) {
            findings.created(message.getDate().toInstant());
        }
        for (var field : new String[] {"From", "To", "Cc", "Date"}) {
            var said = headers.text(message, field);
            if (said != null) {
                flow.paragraph(field + ": " + said);
            }
        }
    }
}
