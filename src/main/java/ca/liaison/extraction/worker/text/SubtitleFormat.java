package ca.liaison.extraction.worker.text;

import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.FormatReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Subtitles and transcripts: WebVTT (W3C) and SubRip. What is said, cue by cue, and by whom; not when, nor how it is
 * drawn.
 */
public final class SubtitleFormat implements FormatReader {

    private static final int LONGEST = 30_000;
    private static final Pattern TIMES = Pattern.compile("\\s*[\\d:.,]+\\s*-->\\s*[\\d:.,]+.*");
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s>]*)?\\s+([^>]+)>");
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z0-9][^>]*>|\\{\\\\[^}]*}");

    @Override
    public void read(FileReading reading) throws IOException {
        try (var text = new BufferedReader(Encodings.open(reading))) {
            var block = new StringBuilder();
            for (var line = text.readLine(); line != null; line = text.readLine()) {
                if (line.isBlank() || block.length() > LONGEST) {
                    tell(block, reading);
                }
                block.append(line).append('\n');
            }
            tell(block, reading);
        }
    }

    /** A block is a cue if it has times, else a title, a remark or a style sheet. */
    private static void tell(StringBuilder block, FileReading reading) {
        var lines = block.toString().strip().split("\n");
        block.setLength(0);
        int times = -1;
        for (int i = 0; i < Math.min(2, lines.length) && times < 0; i++) {
            times = TIMES.matcher(lines[i]).matches() ? i : -1;
        }
        if (times < 0 && lines[0].matches("(STYLE|REGION)\\s*|X-TIMESTAMP-MAP.*")) {
            return;
        }
        var words = new StringBuilder();
        for (int i = times + 1; i < lines.length; i++) {
            var line = i == 0 ? lines[0].replaceFirst("^\ufeff?(WEBVTT|NOTE)\\b[ \t-]*", "") : lines[i];
            words.append(MARKUP.matcher(VOICE.matcher(line).replaceAll("$1: ")).replaceAll(""))
                    .append('\n');
        }
        if (words.indexOf("\ufffd") >= 0) {
            reading.findings().warn(TextWarning.BAD_ENCODING);
        }
        reading.flow()
                .paragraph(words.toString()
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&nbsp;", " ")
                        .replace("&amp;", "&"));
    }
}
