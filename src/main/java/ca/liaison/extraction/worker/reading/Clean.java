package ca.liaison.extraction.worker.reading;

import java.text.Normalizer;

/**
 * Text as it may be stored and shown: composed Unicode, no control characters, no half characters, single spaces. What
 * was called Latin-1 and is Windows' is read as Windows'.
 */
public final class Clean {

    /** What Windows has from 0x80 on, where Latin-1 has control characters that nobody writes. */
    private static final String WINDOWS = windows();

    private Clean() {}

    private static String windows() {
        var bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (0x80 + i);
        }
        return new String(bytes, java.nio.charset.Charset.forName("windows-1252"));
    }

    /** Spaces collapsed; line breaks stay. */
    public static String text(CharSequence raw) {
        if (isTidy(raw)) {
            return raw.toString();
        }
        var out = new StringBuilder(raw.length());
        var space = false;
        var beyondLatin = false;
        for (int i = 0; i < raw.length(); i++) {
            var c = raw.charAt(i);
            if (c >= '\u0080' && c < '\u00a0' && c != '\u0085') {
                c = WINDOWS.charAt(c - '\u0080');
                if (c == '\ufffd') {
                    continue; // a place that Windows leaves empty
                }
            }
            if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u000b' || c == '\u0085') {
                if (c == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n') {
                    continue;
                }
                space = false;
                if (out.length() > 0 && !(out.charAt(out.length() - 1) == '\n')) {
                    out.append('\n');
                }
            } else if (c == ' ' || c == '\t' || c == '\f') {
                space = true;
            } else if (!unfit(c)) {
                if (space && out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
                    out.append(' ');
                }
                space = false;
                out.append(Character.isSurrogate(c) && !paired(raw, i, c) ? '\ufffd' : c);
                beyondLatin |= c >= '\u0300';
            }
        }
        int end = out.length();
        while (end > 0 && blank(out.charAt(end - 1))) {
            end--;
        }
        out.setLength(end);
        int start = 0;
        while (start < end && blank(out.charAt(start))) {
            start++;
        }
        out.delete(0, start);
        return beyondLatin ? Normalizer.normalize(out, Normalizer.Form.NFC) : out.toString();
    }

    /** Most texts come as they should be: single spaces and line breaks within, nothing beyond Latin letters. */
    private static boolean isTidy(CharSequence raw) {
        var blank = true;
        for (int i = 0; i < raw.length(); i++) {
            var c = raw.charAt(i);
            var blankBefore = blank;
            blank = c == ' ' || c == '\n';
            if (blank ? blankBefore : c <= ' ' || c >= '\u007f' && c <= '\u00a0' || c == '\u00ad' || c >= '\u0300') {
                return false;
            }
        }
        return !blank || raw.length() == 0;
    }

    /** On one line. */
    public static String line(CharSequence raw) {
        return text(raw).replace('\n', ' ');
    }

    /** On one line, cut at a length, null when nothing is left. */
    public static String line(CharSequence raw, int longest) {
        if (raw == null) {
            return null;
        }
        var line = line(raw.length() > longest * 4 ? raw.subSequence(0, longest * 4) : raw);
        return line.isEmpty() ? null : line.length() > longest ? text(line.substring(0, longest)) : line;
    }

    private static boolean unfit(char c) {
        return c < ' '
                || c == '\u007f'
                || c == '\u00ad'
                || c == '\ufeff'
                || c == '\ufffe'
                || c == '\uffff'
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069'
                || c == '\u200b';
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean paired(CharSequence raw, int i, char c) {
        return Character.isHighSurrogate(c)
                ? i + 1 < raw.length() && Character.isLowSurrogate(raw.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(raw.charAt(i - 1));
    }
}
