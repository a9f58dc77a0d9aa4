package ca.liaison.extraction.worker.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Text that its name says is text. How a text begins says nothing: a memo begins with From and To, a note with the two
 * letters of a program. Only what cannot be text, or is a PDF or RTF file from its first byte to its last, or has the
 * header of a mail that was sent, is taken by its bytes in spite of the name.
 */
final class PlainText {

    private static final int HEAD = 65_536;
    private static final Map<String, String> TYPES = Map.of(
            "txt", "text/plain",
            "text", "text/plain",
            "asc", "text/plain",
            "log", "text/plain",
            "csv", "text/csv",
            "tsv", "text/tab-separated-values",
            "md", "text/markdown",
            "markdown", "text/markdown",
            "srt", "application/x-subrip",
            "vtt", "text/vtt");

    /** Lines of a header up to an empty one, perhaps behind the line with which a mailbox begins. */
    private static final Pattern HEADER = Pattern.compile(
            "(?:\u00ef\u00bb\u00bf)?(?:From [^\r\n]*\r?\n)?(?:[!-9;-~]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*+)++\r?\n");

    private PlainText() {}

    /** The type that the name promises, if the bytes keep the promise. */
    static Optional<String> type(Path file, String name) throws IOException {
        var type = name == null
                ? null
                : TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        return type != null && isText(file) ? Optional.of(type) : Optional.empty();
    }

    private static boolean isText(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        int controls = 0;
        for (var b : head) {
            if (b == 0) {
                return false;
            }
            controls += b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1b ? 1 : 0;
        }
        return head.length > 0 && controls * 100 <= head.length && !isWhole(file, head);
    }

    /** A memo has From and Date too, but not what only programs write. */
    private static boolean isSentMail(String text) {
        var header = HEADER.matcher(text);
        if (!header.lookingAt()) {
            return false;
        }
        var lines = "\n" + header.group().toLowerCase(Locale.ROOT);
        return lines.contains("\nfrom:")
                && (lines.contains("\nmime-version:") && lines.contains("\ncontent-type:")
                        || lines.contains("\ndate:")
                                && (lines.contains("\nmessage-id:") || lines.contains("\nreceived:")));
    }

    /** Such a file has its own end. */
    private static boolean isWhole(Path file, byte[] head) throws IOException {
        var start = new String(head, StandardCharsets.ISO_8859_1);
        if (isSentMail(start)) {
            return true;
        }
        if (!start.startsWith("%PDF-") && !start.startsWith("{\\rtf")) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            in.skipNBytes(Math.max(0, Files.size(file) - 1_024));
            var end = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).stripTrailing();
            return start.startsWith("%") ? end.contains("startxref") : end.endsWith("}");
        }
    }
}
