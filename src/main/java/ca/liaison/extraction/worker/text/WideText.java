package ca.liaison.extraction.worker.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Optional;

/**
 * UTF-16 without a byte order mark. A text in bytes has no control characters; one in pairs of bytes has many, because
 * the upper half of a letter is its script, and read the right way round it is letters of one or two scripts, with
 * spaces.
 */
final class WideText {

    /** One stray zero is none of a kind. */
    private static final int FEWEST = 3;

    private WideText() {}

    static Optional<Charset> of(byte[] head) {
        int controls = 0;
        for (var b : head) {
            controls += b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1b ? 1 : 0;
        }
        if (controls < FEWEST || controls * 20 < head.length) {
            return Optional.empty();
        }
        double little = fit(new String(head, 0, head.length & ~1, StandardCharsets.UTF_16LE));
        double big = fit(new String(head, 0, head.length & ~1, StandardCharsets.UTF_16BE));
        return Math.max(little, big) < 0.9
                ? Optional.empty()
                : Optional.of(little >= big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    /** The share of characters that are ASCII or of the commonest other script; 0 where one is no character at all. */
    private static double fit(String text) {
        var scripts = new HashMap<Character.UnicodeScript, Integer>();
        int ascii = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || c == '\ufffd' || c >= 0xe000 && c < 0xf900 || !Character.isDefined(c)) {
                return 0;
            }
            if (c < 0x80) {
                ascii++;
            } else {
                scripts.merge(Character.UnicodeScript.of(c), 1, Integer::sum);
            }
        }
        int commonest = scripts.entrySet().stream()
                .filter(e -> e.getKey() != Character.UnicodeScript.COMMON)
                .mapToInt(java.util.Map.Entry::getValue)
                .max()
                .orElse(0);
        int signs = scripts.getOrDefault(Character.UnicodeScript.COMMON, 0);
        return ascii == 0 ? 0 : (ascii + commonest + Math.min(signs, commonest / 4)) / (double) text.length();
    }
}
