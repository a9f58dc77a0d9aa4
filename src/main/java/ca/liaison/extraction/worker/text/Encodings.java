package ca.liaison.extraction.worker.text;

import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.worker.reading.FileFindings;
import ca.liaison.extraction.worker.reading.FileReading;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Tells the encoding of a text: by its mark, else a wide encoding by the control characters in it, else a 7-bit one by
 * its escapes, else UTF-8 if nearly all beyond ASCII is valid in it, else by how it reads ({@code EncodingGuess}).
 */
public final class Encodings {

    private static final int SAMPLE = 65_536;
    private static final int LONGEST_LINE = 2_000;
    private static final String[] ESCAPES = {
        "$B", "ISO-2022-JP", "$@", "ISO-2022-JP", "$)C", "ISO-2022-KR", "$)A", "ISO-2022-CN"
    };

    /** Opens the bytes of a text, from its beginning, as often as wanted. */
    private interface Source {
        InputStream open() throws IOException;
    }

    private Encodings() {}

    /** Opens the text after its mark; what is wrong in the encoding comes as U+FFFD. */
    public static Reader open(Path file) throws IOException {
        return open(file, of(() -> Files.newInputStream(file)));
    }

    /** The same, and warns where the encoding is no more than a guess. */
    public static Reader open(FileReading reading) throws IOException {
        var encoding = of(() -> Files.newInputStream(reading.file()));
        if (!encoding.sure()) {
            reading.findings().warn(TextWarning.BAD_ENCODING);
        }
        return open(reading.file(), encoding);
    }

    private static Reader open(Path file, Encoding encoding) throws IOException {
        var in = Files.newInputStream(file);
        in.skipNBytes(encoding.mark());
        return new BufferedReader(
                new InputStreamReader(
                        in,
                        encoding.charset()
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)
                                .onUnmappableCharacter(CodingErrorAction.REPLACE)),
                SAMPLE);
    }

    /**
     * The text of some bytes that were labelled with an encoding, or not (null). A label that the bytes belie counts
     * for nothing; what remains wrong or doubtful is warned of.
     */
    public static String decode(byte[] bytes, String label, FileFindings findings) {
        if (Utf7.isMeant(label)) {
            return Utf7.decode(bytes);
        }
        var encoding = labelled(bytes, label);
        var text = new String(bytes, encoding.mark(), bytes.length - encoding.mark(), encoding.charset());
        if (!encoding.sure() || text.indexOf('\ufffd') >= 0) {
            findings.warn(TextWarning.BAD_ENCODING);
        }
        return text;
    }

    /** Whether some bytes are not valid UTF-8. */
    public static boolean isForeign(byte[] bytes) {
        try {
            return !Utf8.count(new ByteArrayInputStream(bytes)).isValid();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // there is nothing to fail in an array
        }
    }

    /** The encoding of some names, one a line; {@code otherwise} if they read as no language. */
    public static Charset ofNames(byte[] names, Charset otherwise) {
        var guess = EncodingGuess.of(names);
        return guess.sure() ? guess.charset() : otherwise;
    }

    /** The encoding that is meant by a label which Java knows too. */
    public static Charset meant(String label) {
        return CharsetLabels.charset(label).orElseGet(() -> Charset.forName(label));
    }

    /** The charset of bytes that were labelled with one, or not (null). */
    static Charset charset(byte[] bytes, String label) {
        return labelled(bytes, label).charset();
    }

    private static Encoding labelled(byte[] bytes, String label) {
        try {
            var declared = CharsetLabels.charset(label);
            var marked = marked(bytes);
            if (marked != null) {
                return marked;
            }
            if (declared.isPresent() && !isBelied(bytes, declared.get(), label)) {
                return Encoding.of(declared.get());
            }
            return of(() -> new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // there is nothing to fail in an array
        }
    }

    /** Valid UTF-8 is no accident, and what is mostly invalid is not UTF-8, whatever the label says. */
    private static boolean isBelied(byte[] bytes, Charset declared, String label) throws IOException {
        var utf8 = Utf8.count(new ByteArrayInputStream(bytes));
        if (declared == StandardCharsets.UTF_8) {
            return !utf8.isValid() && !utf8.isMostlyValid();
        }
        if (!CharsetLabels.isDefault(label)) {
            return declared.name().startsWith("UTF-16") && WideText.of(bytes).isEmpty();
        }
        var saysNothing = label.toLowerCase(java.util.Locale.ROOT).contains("ascii");
        return utf8.isValid() && (!utf8.isAscii() || utf8.escapes()) || saysNothing && !utf8.isAscii();
    }

    private static Encoding of(Source source) throws IOException {
        byte[] head;
        try (var in = source.open()) {
            head = in.readNBytes(SAMPLE);
        }
        var marked = marked(head);
        if (marked != null) {
            return marked;
        }
        var wide = wide(head);
        if (wide.isPresent()) {
            return Encoding.of(wide.get());
        }
        Utf8 utf8;
        try (var in = source.open()) {
            utf8 = Utf8.count(in);
        }
        if (utf8.escapes() && utf8.isAscii()) {
            return Encoding.of(escaped(head).orElse(StandardCharsets.UTF_8));
        }
        if (utf8.isValid() || utf8.isMostlyValid()) {
            return Encoding.of(StandardCharsets.UTF_8);
        }
        try (var in = source.open()) {
            return EncodingGuess.of(sample(in));
        }
    }

    /** The lines that hold bytes beyond ASCII, until there are enough of them: a large table may begin without any. */
    private static byte[] sample(InputStream in) throws IOException {
        var sample = new ByteArrayOutputStream();
        var line = new ByteArrayOutputStream();
        var bytes = new byte[SAMPLE];
        var wanted = false;
        for (int n; (n = in.read(bytes)) >= 0 && sample.size() < SAMPLE; ) {
            for (int i = 0; i < n; i++) {
                line.write(bytes[i]);
                wanted |= bytes[i] < 0;
                if (bytes[i] == '\n' || line.size() > LONGEST_LINE) {
                    if (wanted) {
                        line.writeTo(sample);
                    }
                    wanted = false;
                    line.reset();
                }
            }
        }
        if (wanted) {
            line.writeTo(sample);
        }
        return sample.toByteArray();
    }

    /** By its byte order mark, null without one. */
    private static Encoding marked(byte[] b) {
        if (at(b, 0xFF, 0xFE, 0, 0)) {
            return new Encoding(Charset.forName("UTF-32LE"), 4, true);
        }
        if (at(b, 0, 0, 0xFE, 0xFF)) {
            return new Encoding(Charset.forName("UTF-32BE"), 4, true);
        }
        if (at(b, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3, true);
        }
        return at(b, 0xFF, 0xFE)
                ? new Encoding(StandardCharsets.UTF_16LE, 2, true)
                : at(b, 0xFE, 0xFF) ? new Encoding(StandardCharsets.UTF_16BE, 2, true) : null;
    }

    private static boolean at(byte[] b, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (i >= b.length || (b[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** Western text in UTF-16 has a zero in every other byte. */
    private static Optional<Charset> wide(byte[] b) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < b.length; i++) {
            if (b[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        var half = b.length / 2;
        if (odd > half * 0.7 && even < half * 0.1) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return even > half * 0.7 && odd < half * 0.1 ? Optional.of(StandardCharsets.UTF_16BE) : WideText.of(b);
    }

    /** The encodings of ISO 2022, by the escape with which their first foreign letters begin. */
    private static Optional<Charset> escaped(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1);
        for (int i = 0; i < ESCAPES.length; i += 2) {
            if (text.contains("\u001b" + ESCAPES[i])) {
                return CharsetLabels.charset(ESCAPES[i + 1]);
            }
        }
        return Optional.empty();
    }
}
