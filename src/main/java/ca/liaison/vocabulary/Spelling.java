package ca.liaison.vocabulary;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The same name however a table spells it: without accents, capitals, punctuation, codes in brackets and the marks of
 * footnotes.
 */
final class Spelling {

    private static final Pattern CODE = Pattern.compile("\\[[^\\]]*\\]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern FOOTNOTE =
            Pattern.compile("(?<=\\p{L})(\\d{1,2}|[*†‡]+|[\\u00b9\\u00b2\\u00b3\\u2070-\\u2079]+)\\s*$");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Spelling() {}

    /** Words joined by single spaces; empty where there is nothing to compare. */
    static String of(String text) {
        var plain = FOOTNOTE.matcher(CODE.matcher(text).replaceAll(" ").strip()).replaceAll("");
        var letters = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return BETWEEN.matcher(letters.replace("œ", "oe").replace("æ", "ae"))
                .replaceAll(" ")
                .strip();
    }

    /**
     * Whether this is a code or an abbreviation so short that other words are spelt alike: it only counts exactly as it
     * is written.
     */
    static boolean isShort(String text) {
        return of(text).replace(" ", "").length() <= 3;
    }
}
