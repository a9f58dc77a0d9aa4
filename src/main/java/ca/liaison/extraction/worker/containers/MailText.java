package ca.liaison.extraction.worker.containers;

import ca.liaison.extraction.worker.reading.Clean;
import ca.liaison.extraction.worker.reading.FileFindings;
import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.text.Encodings;
import ca.liaison.extraction.worker.text.HtmlFormat;
import java.io.IOException;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.tika.exception.TikaException;
import org.xml.sax.SAXException;

/** What a part of a mail is to its reader. */
enum MailText {
    PLAIN,
    HTML,
    ENRICHED,
    /** A form of the text that only few programs show. */
    RARE,
    CALENDAR,
    /** How the text looks. */
    STYLE,
    SIGNATURE,
    /** Signed or encrypted as a whole. */
    ENVELOPE,
    TNEF,
    /** A document of its own. */
    OTHER;

    static MailText of(String type) {
        return switch (type) {
            case "text/html", "application/xhtml+xml" -> HTML;
            case "text/x-amp-html", "text/watch-html" -> RARE;
            case "text/enriched", "text/richtext" -> ENRICHED;
            case "text/calendar", "text/x-vcalendar", "text/vcard", "text/x-vcard", "text/directory" -> CALENDAR;
            case "text/css", "text/javascript" -> STYLE;
            case "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature" ->
                SIGNATURE;
            case "application/pkcs7-mime", "application/x-pkcs7-mime" -> ENVELOPE;
            case "application/ms-tnef", "application/vnd.ms-tnef" -> TNEF;
            default -> type.startsWith("text/") ? PLAIN : OTHER;
        };
    }

    boolean isBody() {
        return this == PLAIN || this == HTML || this == ENRICHED;
    }

    /** Whether a part, or all within it, says nothing. */
    static boolean isEmpty(Entity part, FileReading reading) throws IOException, SAXException, TikaException {
        if (part.getBody() instanceof Multipart parts) {
            for (var inner : parts.getBodyParts()) {
                if (!isEmpty(inner, reading)) {
                    return false;
                }
            }
            return parts.getCount() > 0;
        }
        if (!(part.getBody() instanceof SingleBody body)) {
            return false;
        }
        var kind = of(part.getMimeType());
        try (var in = body.getInputStream()) {
            return switch (kind) {
                case HTML -> HtmlFormat.isEmpty(in, part.getCharset());
                case PLAIN, ENRICHED ->
                    Clean.text(Encodings.decode(in.readAllBytes(), part.getCharset(), new FileFindings()))
                            .isEmpty();
                default -> true;
            };
        }
    }
}
