package ca.liaison.extraction.worker.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.parser.txt.CharsetDetector;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Guesses the encoding of text that is not Unicode: the one-byte encoding in which it reads best as some language;
 * where it reads as none, the East Asian encoding that a statistical detector names and in which all of it is valid.
 */
final class EncodingGuess {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** A text reads as a language when most of its letters beyond ASCII are that language's. */
    private static final double READS = 0.5;
    /** Some copyright signs or quotation marks are no language, but stand where they should. */
    private static final double SIGNS_ONLY = 0.25;
    /** Of two encodings that read alike the nearer one is meant. */
    private static final double CLEARLY_BETTER = 0.02;

    private static final int MOST_WEIGHED = 16_384;

    private EncodingGuess() {}

    /** {@code sample} is what stands around the bytes beyond ASCII. */
    static Encoding of(byte[] sample) {
        var best = WINDOWS;
        double score = -9;
        var weighed = sample.length > MOST_WEIGHED ? java.util.Arrays.copyOf(sample, MOST_WEIGHED) : sample;
        for (var alphabet : Alphabet.KNOWN) {
            for (var charset : alphabet.charsets()) {
                double fit = AlphabetFit.of(alphabet, new String(weighed, charset));
                if (fit > score + CLEARLY_BETTER) {
                    score = fit;
                    best = charset;
                }
            }
        }
        if (score >= READS) {
            return Encoding.of(best);
        }
        if (AlphabetFit.of(Alphabet.KNOWN.get(0), new String(weighed, WINDOWS)) >= SIGNS_ONLY) {
            return Encoding.of(WINDOWS);
        }
        for (var charset : eastAsian(sample)) {
            if (isAsianText(sample, charset)) {
                return Encoding.of(charset);
            }
        }
        return new Encoding(score > 0 ? best : WINDOWS, 0, false);
    }

    private static List<Charset> eastAsian(byte[] sample) {
        var names = new ArrayList<String>();
        var detector = new UniversalDetector(null);
        detector.handleData(sample, 0, sample.length);
        detector.dataEnd();
        names.add(String.valueOf(detector.getDetectedCharset()));
        for (var match : new CharsetDetector().setText(sample).detectAll()) {
            if (match.getConfidence() >= 10) {
                names.add(match.getName());
            }
        }
        names.add("x-Johab"); // which neither knows
        var found = new ArrayList<Charset>();
        for (var name : names) {
            CharsetLabels.charset(name)
                    .filter(charset -> !found.contains(charset))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** All valid but a character cut at the end, and nearly all of it ideographs, syllables and their punctuation. */
    private static boolean isAsianText(byte[] sample, Charset charset) {
        for (int cut = 0; cut < 4 && cut < sample.length; cut++) {
            try {
                var text = charset.newDecoder()
                        .decode(ByteBuffer.wrap(sample, 0, sample.length - cut))
                        .toString();
                return isAsian(text);
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        return false;
    }

    private static boolean isAsian(String text) {
        int asian = 0;
        int others = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x2e80 && c < 0xd7b0 || c >= 0xf900 && c < 0xfb00 || c >= 0xff00 || c >= 0x0e00 && c < 0x0e80) {
                asian++;
            } else if (c >= 0x80) {
                others++;
            }
        }
        return asian > 9 * others;
    }
}
