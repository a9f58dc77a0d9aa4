package ca.liaison.extraction.worker.text;

import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.FormatReader;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;

/**
 * Invitations and calendars (iCalendar, RFC 5545) and cards of persons (vCard, RFC 6350): their words, not what only
 * programs read.
 */
public final class CalendarFormat implements FormatReader {

    private static final int LONGEST = 1 << 20;
    private static final Set<String> HEADINGS = Set.of("SUMMARY", "FN");
    private static final Set<String> DAYS =
            Set.of("DTSTART", "DTEND", "DUE", "COMPLETED", "BDAY", "ANNIVERSARY", "RECURRENCE-ID");
    private static final Set<String> WORDS = Set.of(
            "LOCATION",
            "DESCRIPTION",
            "COMMENT",
            "CATEGORIES",
            "CONTACT",
            "RESOURCES",
            "URL",
            "X-WR-CALNAME",
            "X-WR-CALDESC",
            "N",
            "NICKNAME",
            "ORG",
            "TITLE",
            "ROLE",
            "TEL",
            "EMAIL",
            "ADR",
            "LABEL",
            "NOTE",
            "IMPP");
    private static final Set<String> PERSONS = Set.of("ORGANIZER", "ATTENDEE");

    @Override
    public void read(FileReading reading) throws IOException {
        try (var text = Encodings.open(reading)) {
            read(text, reading);
        }
    }

    /** The words of a calendar or a card inside something else. */
    public static void read(Reader text, FileReading reading) throws IOException {
        var lines = new BufferedReader(text);
        var whole = new StringBuilder();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var folded = !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
            var soft = whole.length() > 0
                    && whole.charAt(whole.length() - 1) == '='
                    && whole.toString().toUpperCase(java.util.Locale.ROOT).contains("QUOTED-PRINTABLE");
            if (!folded && !soft) {
                tell(whole, reading);
            } else if (soft) {
                whole.append("\r\n");
            }
            if (whole.length() < LONGEST) {
                whole.append(line, folded ? 1 : 0, line.length());
            }
        }
        tell(whole, reading);
    }

    private static void tell(StringBuilder whole, FileReading reading) throws IOException {
        var line = ContentLine.of(whole.toString());
        whole.setLength(0);
        if (line == null || line.isBinary()) {
            return;
        }
        var value = decoded(line, reading);
        if (value.indexOf('\ufffd') >= 0) {
            reading.findings().warn(TextWarning.BAD_ENCODING);
        }
        if (HEADINGS.contains(line.name())) {
            reading.findings().title(ContentLine.plain(value));
            reading.flow().heading(2, ContentLine.plain(value));
        } else if (DAYS.contains(line.name())) {
            reading.flow().paragraph(moment(value));
        } else if (PERSONS.contains(line.name())) {
            var name = line.parameters().getOrDefault("CN", "");
            var address = value.replaceFirst("(?i)^mailto:", "");
            reading.flow().paragraph(name.equals(address) ? address : name + " " + address);
        } else if (WORDS.contains(line.name())) {
            reading.flow().paragraph(ContentLine.plain(value));
        }
    }

    private static String decoded(ContentLine line, FileReading reading) throws IOException {
        if (!line.isQuotedPrintable()) {
            return line.value();
        }
        try (var in = new QuotedPrintableInputStream(
                new ByteArrayInputStream(line.value().getBytes(StandardCharsets.ISO_8859_1)))) {
            return Encodings.decode(in.readAllBytes(), line.parameters().get("CHARSET"), reading.findings());
        }
    }

    /** {@code 20260201T140000Z} as 2026-02-01 14:00. */
    private static String moment(String value) {
        return value.replaceFirst("^(\\d{4})-?(\\d\\d)-?(\\d\\d)(?:T(\\d\\d):?(\\d\\d).*)?$", "$1-$2-$3 $4:$5")
                .replaceFirst(" :$", "");
    }
}
