package ca.liaison.extraction.worker.text;

import ca.liaison.extraction.worker.reading.FileFindings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.html.charsetdetector.StandardHtmlEncodingDetector;

/**
 * The encoding of a web page: what the page or the mail it came in says, as the HTML Standard understands it; where
 * neither says anything, or what the bytes belie, as of any text.
 */
final class HtmlEncoding implements EncodingDetector {

    private static final int SAMPLE = 1 << 20;

    private final String label;
    private final FileFindings findings;

    /** {@code label} is what was said outside the page, null if nothing was. */
    HtmlEncoding(String label, FileFindings findings) {
        this.label = label;
        this.findings = findings;
    }

    @Override
    public Charset detect(InputStream in, Metadata metadata) throws IOException {
        in.mark(SAMPLE + 1);
        var sample = in.readNBytes(SAMPLE);
        in.reset();
        var inside = new StandardHtmlEncodingDetector().detect(in, new Metadata());
        var said = CharsetLabels.charset(label).isPresent() ? label : inside == null ? null : inside.name();
        Encodings.decode(sample, said, findings); // warns of what is doubtful
        return Encodings.charset(sample, said);
    }
}
