package ca.liaison.extraction.worker.office;

import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.FormatReader;
import ca.liaison.extraction.worker.reading.TikaFormat;
import ca.liaison.extraction.worker.reading.Xhtml;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.nio.file.Files;
import org.apache.tika.parser.microsoft.rtf.RTFParser;

/** RTF: Tika's parser, given a file in which page breaks and notes are marked and deletions are gone. */
public final class RtfFormat implements FormatReader {

    private final TikaFormat format = new TikaFormat(new RTFParser());

    @Override
    public void read(FileReading reading) throws Exception {
        var marked = Files.createTempFile("marked", ".rtf");
        try {
            try (var in = new BufferedInputStream(Files.newInputStream(reading.file()), 65_536);
                    var out = new BufferedOutputStream(Files.newOutputStream(marked), 65_536)) {
                new RtfMarking(in, out).run();
            }
            format.read(reading, marked, new RtfText(new Xhtml(reading.flow()), reading.flow()));
        } finally {
            Files.deleteIfExists(marked);
        }
    }
}
