package ca.liaison.extraction.worker.text;

import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.Flow;
import ca.liaison.extraction.worker.reading.FormatReader;
import java.io.IOException;

/** Plain text in any encoding: paragraphs at empty lines, pages at form feeds. */
public final class TextFormat implements FormatReader {

    private static final int LONGEST = 30_000;

    @Override
    public void read(FileReading reading) throws IOException {
        var flow = reading.flow();
        var paragraph = new StringBuilder();
        var replaced = false;
        try (var text = Encodings.open(reading)) {
            var chars = new char[16_384];
            int breaks = 0;
            for (int n; (n = text.read(chars)) >= 0; ) {
                for (int i = 0; i < n; i++) {
                    var c = chars[i];
                    replaced |= c == '\ufffd';
                    if (c == '\f') {
                        flush(paragraph, flow);
                        flow.page();
                    } else if (c == '\n') {
                        if (++breaks == 2) {
                            flush(paragraph, flow);
                        }
                        paragraph.append('\n');
                    } else {
                        breaks = c == ' ' || c == '\t' || c == '\r' ? breaks : 0;
                        paragraph.append(c);
                        if (paragraph.length() > LONGEST && (c == ' ' || paragraph.length() > 2 * LONGEST)) {
                            flush(paragraph, flow);
                        }
                    }
                }
            }
        }
        flush(paragraph, flow);
        if (replaced) {
            reading.findings().warn(TextWarning.BAD_ENCODING);
        }
    }

    private static void flush(StringBuilder paragraph, Flow flow) {
        flow.paragraph(paragraph);
        paragraph.setLength(0);
    }
}
