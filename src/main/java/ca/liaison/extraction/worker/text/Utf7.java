package ca.liaison.extraction.worker.text;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** UTF-7 (RFC 2152), which Java does not know: Base64 of UTF-16 between a plus and a minus. */
final class Utf7 {

    private static final Pattern SHIFTED = Pattern.compile("\\+([A-Za-z0-9+/]*)-?");

    private Utf7() {}

    static boolean isMeant(String label) {
        return label != null && label.strip().matches("(?i)\"?(x-|csunicode11|unicode-1-1-)?utf-?7\"?");
    }

    static String decode(byte[] bytes) {
        return SHIFTED.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).replaceAll(found -> {
            var code = found.group(1);
            var text = code.isEmpty() ? "+" : utf16(code);
            return java.util.regex.Matcher.quoteReplacement(text);
        });
    }

    private static String utf16(String code) {
        int whole = code.length() / 4 * 4 + (code.length() % 4 == 1 ? 0 : code.length() % 4); // one letter is no byte
        var bytes = Base64.getDecoder().decode(code.substring(0, whole));
        return new String(bytes, 0, bytes.length & ~1, StandardCharsets.UTF_16BE);
    }
}
