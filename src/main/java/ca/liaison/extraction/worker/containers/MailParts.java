package ca.liaison.extraction.worker.containers;

import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.LimitReached;
import ca.liaison.extraction.worker.reading.Xhtml;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.JSoupParser;

/** Walks through the parts of a mail and decides which are its text and which are documents of their own. */
final class MailParts {

    private static final int DEEPEST = 30;

    private final FileReading reading;
    private int depth;

    MailParts(FileReading reading) {
        this.reading = reading;
    }

    void read(Entity entity) throws Exception {
        if (++depth > DEEPEST) {
            throw new LimitReached("mail parts nested more than " + DEEPEST + " deep");
        }
        if (entity.getBody() instanceof Multipart parts) {
            if (entity.getMimeType().equals("multipart/alternative")) {
                readBest(parts);
            } else {
                for (var part : parts.getBodyParts()) {
                    readSafely(part);
                }
            }
        } else if (entity.getBody() instanceof Message message) {
            attach(entity, message);
        } else if (entity.getBody() instanceof SingleBody body) {
            read(entity, body);
        }
        depth--;
    }

    private void readSafely(Entity part) throws Exception {
        try {
            read(part);
        } catch (IOException e) {
            reading.findings().warn(TextWarning.DAMAGED_PART);
        }
    }

    /**
     * The same text in several forms, the richest last; one without text of its own (a calendar entry) does not count.
     */
    private void readBest(Multipart parts) throws Exception {
        Entity best = null;
        for (var part : parts.getBodyParts()) {
            var type = part.getMimeType();
            if (type.equals("text/plain") || type.equals("text/html") || type.startsWith("multipart/")) {
                best = part;
            } else {
                readSafely(part);
            }
        }
        if (best != null) {
            readSafely(best);
        }
    }

    private void read(Entity entity, SingleBody body) throws Exception {
        var type = entity.getMimeType();
        var attached = "attachment".equalsIgnoreCase(entity.getDispositionType()) || entity.getFilename() != null;
        if (!attached && type.equals("text/html")) {
            html(entity, body);
        } else if (!attached && type.startsWith("text/") && !type.equals("text/calendar")) {
            reading.flow().paragraph(text(entity, body));
        } else if (!type.startsWith("image/") || !"inline".equalsIgnoreCase(entity.getDispositionType())) {
            try (var in = body.getInputStream()) {
                reading.children().add(entity.getFilename(), null, in);
            }
        }
    }

    private void html(Entity entity, SingleBody body) throws Exception {
        var metadata = new Metadata();
        if (entity.getCharset() != null) {
            metadata.set(Metadata.CONTENT_TYPE, "text/html; charset=" + entity.getCharset());
        }
        try (var in = body.getInputStream()) {
            new JSoupParser()
                    .parse(
                            org.apache.tika.io.TikaInputStream.get(in),
                            new Xhtml(reading.flow()),
                            metadata,
                            new ParseContext());
        }
    }

    private static String text(Entity entity, SingleBody body) throws IOException {
        try (var in = body.getInputStream()) {
            return new String(in.readAllBytes(), charset(entity.getCharset()));
        }
    }

    private static Charset charset(String name) {
        try {
            return name == null || name.equalsIgnoreCase("us-ascii") ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private void attach(Entity entity, Message message) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new DefaultMessageWriter().writeMessage(message, bytes);
        var subject =
                message.getSubject() == null ? "message" : message.getSubject().replaceAll("[/\\\\]", " ");
        reading.children()
                .add(
                        entity.getFilename() != null ? entity.getFilename() : subject + ".eml",
                        "message/rfc822",
                        new ByteArrayInputStream(bytes.toByteArray()));
    }
}
