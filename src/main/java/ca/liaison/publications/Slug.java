package ca.liaison.publications;

import java.text.Normalizer;
import java.util.Locale;

/** Makes the readable part of an address from a title: lower-case ASCII words and hyphens. */
public final class Slug {

    private static final int LONGEST = 80;

    private Slug() {}

    public static String of(String title) {
        var ascii = Normalizer.normalize(
                        title.replace("œ", "oe")
                                .replace("Œ", "oe")
                                .replace("æ", "ae")
                                .replace("Æ", "ae"),
                        Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        var whole = ascii.length() > LONGEST
                ? ascii.substring(0, ascii.lastIndexOf('-', LONGEST) > 0 ? ascii.lastIndexOf('-', LONGEST) : LONGEST)
                : ascii;
        var trimmed = whole.replaceAll("^-+|-+$", "");
        return trimmed.isEmpty() ? "publication" : trimmed;
    }
}
