package ca.liaison.files;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * How a browser shows a file: types that cannot carry a script are opened in place, all others are saved (RFC 6266, RFC
 * 8187).
 */
final class Disposition {

    private static final Set<String> SHOWN_IN_PLACE =
            Set.of("application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp", "text/plain");

    private Disposition() {}

    static String of(FileDescription file) {
        return (isShownInPlace(file.mediaType()) ? "inline" : "attachment") + "; filename=\"" + plain(file.name())
                + "\"; filename*=UTF-8''" + encoded(file.name());
    }

    static boolean isShownInPlace(String mediaType) {
        return SHOWN_IN_PLACE.contains(
                mediaType.toLowerCase(Locale.ROOT).split(";")[0].strip());
    }

    /** For clients that do not read the full name: no accents, nothing that needs quoting. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9 ._()+-]", "_");
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
