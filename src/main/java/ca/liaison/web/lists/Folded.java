package ca.liaison.web.lists;

import java.text.Normalizer;
import java.util.Locale;

/** Words without what people do not type alike: case, accents, ligatures. */
public final class Folded {

    private static final int LONGEST_ID = 60;

    private Folded() {}

    public static String words(String text) {
        return Normalizer.normalize(
                        text.replace("œ", "oe")
                                .replace("Œ", "oe")
                                .replace("æ", "ae")
                                .replace("Æ", "ae"),
                        Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    /** A readable id made of a name: lower-case ASCII words and hyphens. */
    public static String id(String name) {
        var words = words(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return words.isEmpty()
                ? "x"
                : words.substring(0, Math.min(words.length(), LONGEST_ID)).replaceAll("-+$", "");
    }
}
