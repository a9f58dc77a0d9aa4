package ca.liaison.delivery.returns;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * Takes a message apart, as far as the limits go: what lies deeper, comes later or is larger is left out, and what is
 * malformed is read as text. A message is never too odd to be read, only less of it is.
 */
final class Parts {

    /** More of one message is not looked at: reports begin with what they have to say. */
    static final int MOST_BYTES = 2_000_000;

    private static final int MOST_PARTS = 100;
    private static final int MOST_BOUNDARIES = 1_000;
    private static final int DEEPEST = 8;
    private static final int LONGEST_TEXT = 100_000;
    private static final Session SESSION = session();

    private final List<Part> parts = new ArrayList<>();
    private int budget = MOST_PARTS;

    private Parts() {}

    private static Session session() {
        var properties = new Properties();
        properties.put("mail.mime.allowutf8", "true"); // many put UTF-8 into headers as it is
        return Session.getInstance(properties);
    }

    static MimeMessage message(byte[] bytes) throws MessagingException {
        int from = 0;
        while (from < bytes.length && (bytes[from] == '\r' || bytes[from] == '\n')) {
            from++; // else the header would be taken for empty
        }
        int to = end(bytes, from, Math.min(bytes.length, from + MOST_BYTES));
        return new MimeMessage(SESSION, new ByteArrayInputStream(bytes, from, to - from));
    }

    /** Where the parts begin to be too many: the library makes all of them before the first can be looked at. */
    private static int end(byte[] bytes, int from, int to) {
        int lines = 0;
        for (int i = from; i + 2 < to; i++) {
            if (bytes[i] == '\n' && bytes[i + 1] == '-' && bytes[i + 2] == '-' && ++lines > MOST_BOUNDARIES) {
                return i + 1;
            }
        }
        return to;
    }

    /** Without the limit, for whoever has limited it. */
    static MimeMessage whole(byte[] bytes) throws MessagingException {
        return new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
    }

    static List<Part> of(MimeMessage message) {
        var all = new Parts();
        all.walk(message, 0);
        return all.parts;
    }

    private void walk(MimePart part, int depth) {
        if (budget-- <= 0) {
            return;
        }
        var type = type(part);
        if (type.startsWith("multipart/") && depth < DEEPEST && walkAll(part, depth)) {
            return;
        }
        if (type.equals("message/rfc822") || type.equals("message/global") || type.equals("message/news")) {
            var within = within(part);
            if (within != null) {
                parts.add(new Part(type, header(within), within));
                return;
            }
        }
        parts.add(new Part(type.startsWith("multipart/") ? "text/plain" : type, text(part, type), null));
    }

    private boolean walkAll(MimePart part, int depth) {
        try {
            if (part.getContent() instanceof Multipart all && all.getCount() > 0) {
                for (int i = 0; i < all.getCount() && budget > 0; i++) {
                    if (all.getBodyPart(i) instanceof MimeBodyPart one) {
                        walk(one, depth + 1);
                    }
                }
                return true;
            }
            return false;
        } catch (MessagingException | IOException | RuntimeException malformed) {
            return !parts.isEmpty(); // what was read before the fault stays; else the whole is text
        }
    }

    private static MimeMessage within(MimePart part) {
        try {
            return new MimeMessage(SESSION, new ByteArrayInputStream(bytes(part, MOST_BYTES)));
        } catch (MessagingException malformed) {
            return null;
        }
    }

    private static String header(MimeMessage message) {
        var all = new StringBuilder();
        try {
            var lines = message.getAllHeaderLines();
            while (lines.hasMoreElements() && all.length() < LONGEST_TEXT) {
                all.append(lines.nextElement()).append('\n');
            }
        } catch (MessagingException malformed) {
            all.append('\n');
        }
        return all.toString();
    }

    static String type(MimePart part) {
        try {
            var written = part.getContentType();
            int end = written.indexOf(';');
            return (end < 0 ? written : written.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        } catch (MessagingException malformed) {
            return "text/plain";
        }
    }

    static String text(MimePart part, String type) {
        boolean readable = type.startsWith("text/") || type.startsWith("message/") || type.startsWith("multipart/");
        return readable ? decoded(bytes(part, LONGEST_TEXT), charset(part)) : "";
    }

    private static byte[] bytes(MimePart part, int most) {
        try (var decoded = part.getInputStream()) {
            return decoded.readNBytes(most);
        } catch (MessagingException | IOException | RuntimeException malformed) {
            try (var raw = raw(part)) {
                return raw.readNBytes(most);
            } catch (MessagingException | IOException | RuntimeException hopeless) {
                return new byte[0];
            }
        }
    }

    private static InputStream raw(MimePart part) throws MessagingException {
        return part instanceof MimeMessage message
                ? message.getRawInputStream()
                : ((MimeBodyPart) part).getRawInputStream();
    }

    private static Charset charset(MimePart part) {
        try {
            var name = new ContentType(part.getContentType()).getParameter("charset");
            return name == null ? null : Charset.forName(MimeUtility.javaCharset(name));
        } catch (ParseException | IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        } catch (MessagingException malformed) {
            return null;
        }
    }

    /** Where no charset is named that we know: UTF-8 if it can be that, else what the west of Europe used before. */
    static String decoded(byte[] bytes, Charset charset) {
        if (charset != null && !charset.equals(StandardCharsets.US_ASCII)) {
            return new String(bytes, charset);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(uncut(bytes)))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    /** Without a character that the limit cut in two. */
    private static byte[] uncut(byte[] bytes) {
        int end = bytes.length;
        if (end == LONGEST_TEXT) {
            while (end > 0 && (bytes[end - 1] & 0xC0) == 0x80) {
                end--;
            }
            end = end > 0 && bytes[end - 1] < 0 ? end - 1 : end;
        }
        return end == bytes.length ? bytes : Arrays.copyOf(bytes, end);
    }
}
