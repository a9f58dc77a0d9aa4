package ca.liaison.extraction.worker.containers;

import ca.liaison.extraction.worker.reading.FileFindings;
import ca.liaison.extraction.worker.text.Encodings;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ContentUtil;

/**
 * The header lines of a mail as people read them: encoded words decoded in the encoding their label means, bytes that
 * were never encoded, which is wrong and usual, in the encoding they read best in.
 */
final class MailHeaders {

    private static final Pattern NAME = Pattern.compile("(?i)(?:file)?name\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;]+))");
    private static final Charset FALLBACK = Charset.forName("windows-1252");
    private static final Map<Charset, Charset> MEANT = meant();

    private final FileFindings findings;

    MailHeaders(FileFindings findings) {
        this.findings = findings;
    }

    private static Map<Charset, Charset> meant() {
        var meant = new HashMap<Charset, Charset>();
        for (var label :
                new String[] {"ISO-8859-1", "US-ASCII", "ISO-8859-9", "Shift_JIS", "GB2312", "GBK", "EUC-KR", "Big5"}) {
            if (Charset.isSupported(label)) {
                meant.put(Charset.forName(label), Encodings.meant(label));
            }
        }
        return meant;
    }

    /** Null where there is no such line or nothing in it. */
    String text(Entity entity, String name) {
        var field = entity.getHeader().getField(name);
        if (field == null) {
            return null;
        }
        var text = decodeWords(plain(field));
        return text.isBlank() ? null : text.strip();
    }

    private static String decodeWords(String text) {
        return DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT, FALLBACK, MEANT);
    }

    /** On one line, its bytes decoded, its encoded words not. */
    private String plain(Field field) {
        var raw = field.getRaw();
        if (raw == null) {
            return String.valueOf(field.getBody());
        }
        var bytes = raw.toByteArray();
        var text =
                isAscii(bytes) ? new String(bytes, StandardCharsets.US_ASCII) : Encodings.decode(bytes, null, findings);
        return text.substring(text.indexOf(':') + 1)
                .replaceAll("\r?\n(?=[ \t])", "")
                .strip();
    }

    private static boolean isAscii(byte[] bytes) {
        for (var b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    /** The senders, each by name or else by address. */
    List<String> senders(Entity entity) {
        var field = entity.getHeader().getField("From");
        if (field == null) {
            return List.of();
        }
        var bytes = ContentUtil.encode(StandardCharsets.UTF_8, plain(field));
        return LenientAddressParser.DEFAULT
                .parseAddressList(bytes, new org.apache.james.mime4j.stream.ParserCursor(0, bytes.length()))
                .flatten()
                .stream()
                .map(MailHeaders::said)
                .toList();
    }

    private static String said(Mailbox sender) {
        return sender.getName() == null ? sender.getAddress() : decodeWords(sender.getName());
    }

    /** The name under which a part is to be saved, by its disposition or else by its type; null without one. */
    String fileName(Entity part) {
        var said = part.getFilename();
        if (said == null && part.getHeader().getField("Content-Type") instanceof ContentTypeField type) {
            said = type.getParameter("name");
        }
        if (said == null || said.indexOf('\ufffd') < 0) {
            return said == null ? null : decodeWords(said);
        }
        for (var name : new String[] {"Content-Disposition", "Content-Type"}) {
            var field = part.getHeader().getField(name);
            var found = NAME.matcher(field == null ? "" : plain(field));
            if (found.find()) {
                return found.group(1) != null ? found.group(1) : found.group(2);
            }
        }
        return said;
    }
}
