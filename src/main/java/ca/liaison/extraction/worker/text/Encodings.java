package ca.liaison.extraction.worker.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.parser.txt.CharsetDetector;

/**
 * Tells the encoding of a text: by its mark, else UTF-8 if the whole file is valid in it, else a wide encoding by the
 * place of its zeros, else what a statistical detector is sure of, else Windows-1252, which is what unmarked office
 * files here are.
 */
public final class Encodings {

    private static final int SAMPLE = 65_536;
    private static final int SURE = 50;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Encodings() {}

    /** Opens the text after its mark; what is wrong in the encoding comes as U+FFFD. */
    public static Reader open(Path file) throws IOException {
        var head = head(file);
        var mark = mark(head);
        var charset = mark > 0 ? marked(head) : of(file, head);
        var in = Files.newInputStream(file);
        in.skipNBytes(mark);
        return new BufferedReader(
                new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)
                                .onUnmappableCharacter(CodingErrorAction.REPLACE)),
                SAMPLE);
    }

    private static Charset of(Path file, byte[] head) throws IOException {
        var wide = wide(head);
        if (wide != null) {
            return wide;
        }
        return validUtf8(file) ? StandardCharsets.UTF_8 : guess(head);
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(SAMPLE);
        }
    }

    private static int mark(byte[] b) {
        if (b.length >= 4 && (at(b, 0, 0xFF, 0xFE, 0, 0) || at(b, 0, 0, 0, 0xFE, 0xFF))) {
            return 4;
        }
        return at(b, 0, 0xEF, 0xBB, 0xBF) ? 3 : at(b, 0, 0xFF, 0xFE) || at(b, 0, 0xFE, 0xFF) ? 2 : 0;
    }

    private static Charset marked(byte[] b) {
        if (at(b, 0, 0xFF, 0xFE, 0, 0)) {
            return Charset.forName("UTF-32LE");
        }
        if (at(b, 0, 0, 0, 0xFE, 0xFF)) {
            return Charset.forName("UTF-32BE");
        }
        return at(b, 0, 0xEF)
                ? StandardCharsets.UTF_8
                : at(b, 0, 0xFF) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static boolean at(byte[] b, int from, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (from + i >= b.length || (b[from + i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** Western text in UTF-16 has a zero in every other byte. */
    private static Charset wide(byte[] b) {
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
        return odd > half * 0.7 && even < half * 0.1
                ? StandardCharsets.UTF_16LE
                : even > half * 0.7 && odd < half * 0.1 ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean validUtf8(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var bytes = ByteBuffer.allocate(SAMPLE);
        var chars = CharBuffer.allocate(SAMPLE);
        try (InputStream in = Files.newInputStream(file)) {
            for (int n; (n = in.read(bytes.array(), bytes.position(), bytes.remaining())) >= 0; ) {
                bytes.position(bytes.position() + n).flip();
                chars.clear();
                if (decoder.decode(bytes, chars, false).isError()) {
                    return false;
                }
                bytes.compact();
            }
        }
        return !decoder.decode(bytes.flip(), chars.clear(), true).isError();
    }

    private static Charset guess(byte[] head) {
        var best = new CharsetDetector().setText(head).detect();
        if (best == null
                || best.getConfidence() < SURE
                || best.getName().startsWith("ISO-8859-1")
                || best.getName().startsWith("UTF")) {
            return WINDOWS;
        }
        try {
            return Charset.forName(best.getName());
        } catch (IllegalArgumentException e) {
            return WINDOWS;
        }
    }
}
