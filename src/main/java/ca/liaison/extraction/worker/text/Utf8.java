package ca.liaison.extraction.worker.text;

import java.io.IOException;
import java.io.InputStream;

/**
 * Counts what in a text is valid UTF-8 beyond ASCII and what is not. Text in another encoding is hardly ever valid by
 * chance, so a few wrong bytes among many right ones are faults of a text in UTF-8.
 */
final class Utf8 {

    private long characters;
    private long wrong;
    private int pending;
    private boolean escapes;

    static Utf8 count(InputStream in) throws IOException {
        var count = new Utf8();
        var bytes = new byte[65_536];
        for (int n; (n = in.read(bytes)) >= 0; ) {
            for (int i = 0; i < n; i++) {
                if (bytes[i] < 0 || count.pending > 0 || bytes[i] == 0x1b) {
                    count.add(bytes[i] & 0xff);
                }
            }
        }
        count.wrong += count.pending > 0 ? 1 : 0;
        return count;
    }

    private void add(int b) {
        if (b >= 0x80 && b < 0xc0) {
            if (pending == 0) {
                wrong++;
            } else if (--pending == 0) {
                characters++;
            }
            return;
        }
        wrong += pending > 0 ? 1 : 0;
        pending = b < 0x80 ? 0 : b >= 0xc2 && b < 0xe0 ? 1 : b >= 0xe0 && b < 0xf0 ? 2 : b >= 0xf0 && b < 0xf5 ? 3 : 0;
        wrong += b >= 0x80 && pending == 0 ? 1 : 0;
        escapes |= b == 0x1b;
    }

    boolean isValid() {
        return wrong == 0;
    }

    /** Whether there are escape characters, with which 7-bit encodings begin. */
    boolean escapes() {
        return escapes;
    }

    boolean isAscii() {
        return wrong == 0 && characters == 0;
    }

    boolean isMostlyValid() {
        return characters > wrong;
    }
}
