package ca.liaison.extraction.worker.containers;

import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.worker.reading.Clean;
import ca.liaison.extraction.worker.reading.Damaged;
import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.LimitReached;
import ca.liaison.extraction.worker.reading.Locked;
import ca.liaison.extraction.worker.text.CalendarFormat;
import ca.liaison.extraction.worker.text.Encodings;
import ca.liaison.extraction.worker.text.HtmlFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageWriter;

/** Walks through the parts of a mail and decides which are its text and which are documents of their own. */
final class MailParts {

    private static final int DEEPEST = 30;
    private static final int LONGEST_TOLD = 1 << 20;

    private static final Pattern BOUNDARY =
            Pattern.compile("(?im)^--([^\\s\"\\\\]{1,70})[ \t]*\r?\n(?:content-|mime-)");

    private final FileReading reading;
    private final MailHeaders headers;
    private final StringBuilder told = new StringBuilder();
    private int depth;

    MailParts(FileReading reading) {
        this.reading = reading;
        this.headers = new MailHeaders(reading.findings());
    }

    void read(Entity entity) throws Exception {
        if (++depth > DEEPEST) {
            throw new LimitReached("mail parts nested more than " + DEEPEST + " deep");
        }
        if (entity.getBody() instanceof Multipart parts) {
            read(entity.getMimeType(), parts);
        } else if (entity.getBody() instanceof Message message) {
            attach(entity, message);
        } else if (entity.getBody() instanceof SingleBody body) {
            read(entity, body);
        }
        depth--;
    }

    private void read(String type, Multipart parts) throws Exception {
        if (parts.getCount() == 0) { // its boundary is not where it should be
            reading.findings().warn(TextWarning.DAMAGED_PART);
            readUnparted(parts.getPreamble());
        } else if (type.equals("multipart/encrypted")) {
            reading.findings().warn(TextWarning.ENCRYPTED_PART);
        } else if (type.equals("multipart/alternative")) {
            readBest(parts);
        } else {
            for (var part : parts.getBodyParts()) {
                if (!type.equals("multipart/related") || !isDecoration(part)) {
                    readSafely(part);
                }
            }
        }
    }

    /** What a page shows or runs, as opposed to what is sent with it. */
    private static boolean isDecoration(Entity part) {
        return !"attachment".equalsIgnoreCase(part.getDispositionType())
                && part.getMimeType().matches("(image|font)/.*|application/(x-)?javascript");
    }

    /** Parts between other boundaries than was announced are read between those, if they are boundaries. */
    private void readUnparted(String text) throws Exception {
        var boundary = BOUNDARY.matcher(text == null ? "" : text);
        if (!boundary.find()) {
            tell(text);
            return;
        }
        var parted = "Content-Type: multipart/mixed; boundary=\"" + boundary.group(1) + "\"\n\n" + text;
        var message = MailFormat.parse(new ByteArrayInputStream(parted.getBytes(StandardCharsets.UTF_8)));
        try {
            read(message);
        } finally {
            message.dispose();
        }
    }

    private void readSafely(Entity part) throws Exception {
        try {
            read(part);
        } catch (IOException | Damaged e) {
            reading.findings().warn(TextWarning.DAMAGED_PART);
        }
    }

    /**
     * The same text in several forms, the richest last; one that says nothing, and one that only few programs show,
     * counts only where there is no other. What is no form of the text (a calendar entry) is read beside it.
     */
    private void readBest(Multipart parts) throws Exception {
        Entity best = null;
        Entity last = null;
        for (var part : parts.getBodyParts()) {
            var kind = MailText.of(part.getMimeType());
            if (kind.isBody() || part.isMultipart()) {
                best = MailText.isEmpty(part, reading) ? best : part;
                last = part;
            } else if (kind == MailText.RARE) {
                last = last == null ? part : last;
            }
        }
        var chosen = best == null ? last : best;
        for (var part : parts.getBodyParts()) {
            var kind = MailText.of(part.getMimeType());
            if (part == chosen || !kind.isBody() && kind != MailText.RARE && !part.isMultipart()) {
                readSafely(part);
            }
        }
    }

    private void read(Entity entity, SingleBody body) throws Exception {
        var attached = "attachment".equalsIgnoreCase(entity.getDispositionType()) || entity.getFilename() != null;
        var kind = MailText.of(entity.getMimeType());
        switch (kind) {
            case SIGNATURE -> {} // it says nothing about the text but who wrote it
            case ENVELOPE -> open(entity, body);
            case TNEF -> {
                try (var in = body.getInputStream()) {
                    TnefFormat.read(in, reading, this::isNew);
                }
            }
            case OTHER -> attach(entity, body);
            default -> {
                if (attached) {
                    attach(entity, body);
                } else {
                    tell(kind, entity, body);
                }
            }
        }
    }

    private void tell(MailText kind, Entity entity, SingleBody body) throws Exception {
        switch (kind) {
            case HTML, RARE -> {
                try (var in = body.getInputStream()) {
                    HtmlFormat.read(in, entity.getCharset(), reading);
                }
            }
            case ENRICHED ->
                tell(EnrichedText.plain(text(entity, body), entity.getMimeType().equals("text/richtext")));
            case CALENDAR -> CalendarFormat.read(new StringReader(text(entity, body)), reading);
            case PLAIN -> tell(text(entity, body));
            default -> {} // a style sheet
        }
    }

    private void tell(String text) {
        reading.flow().paragraph(text == null ? "" : text);
        if (text != null && told.length() < LONGEST_TOLD) {
            told.append(words(text)).append('\n');
        }
    }

    /** Outlook's own form of a body mostly repeats the plain one. */
    private boolean isNew(String text) {
        return told.indexOf(words(text)) < 0;
    }

    private static String words(String text) {
        return Clean.line(text).replaceAll(" +", " ");
    }

    private void open(Entity entity, SingleBody body) throws Exception {
        Optional<byte[]> content;
        try (var in = body.getInputStream()) {
            content = SignedContent.of(in.readAllBytes());
        } catch (Locked e) {
            reading.findings().warn(TextWarning.ENCRYPTED_PART);
            return;
        } catch (Damaged e) {
            reading.findings().warn(TextWarning.DAMAGED_PART);
            return;
        }
        if (content.isPresent()) {
            var message = MailFormat.parse(new ByteArrayInputStream(content.get()));
            try {
                read(message);
            } finally {
                message.dispose();
            }
        }
    }

    private String text(Entity entity, SingleBody body) throws IOException {
        try (var in = body.getInputStream()) {
            return Encodings.decode(in.readAllBytes(), entity.getCharset(), reading.findings());
        }
    }

    private void attach(Entity entity, SingleBody body) throws IOException {
        if (entity.getMimeType().startsWith("image/") && "inline".equalsIgnoreCase(entity.getDispositionType())) {
            return;
        }
        try (var in = body.getInputStream()) {
            reading.children().add(headers.fileName(entity), null, in);
        }
    }

    private void attach(Entity entity, Message message) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new DefaultMessageWriter().writeMessage(message, bytes);
        var name = headers.fileName(entity);
        var subject = headers.text(message, "Subject");
        reading.children()
                .add(
                        name != null
                                ? name
                                : (subject == null ? "message" : subject.replaceAll("[/\\\\]", " ")) + ".eml",
                        "message/rfc822",
                        new ByteArrayInputStream(bytes.toByteArray()));
    }
}
