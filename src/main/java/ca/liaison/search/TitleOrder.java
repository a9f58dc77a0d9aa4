package ca.liaison.search;

import java.text.CollationKey;
import java.text.Collator;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a title stands in a list. Letters and digits first, word by word, without accents; then accents and case as
 * fr-CA has them, the last accent first (cote, côte, coté, côté). Java's collator alone would not do: it reads through
 * the spaces between words.
 */
final class TitleOrder {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 200;

    private TitleOrder() {}

    static String key(String title, Locale locale) {
        var collator = Collator.getInstance(locale);
        CollationKey accents = collator.getCollationKey(shortened(title));
        return plain(title) + "\u0001" + HexFormat.of().formatHex(accents.toByteArray());
    }

    /** A to Z, or # for a title that begins with anything else. */
    static String letter(String title) {
        var plain = plain(title);
        char first = plain.isEmpty() ? '#' : Character.toUpperCase(plain.charAt(0));
        return first >= 'A' && first <= 'Z' ? String.valueOf(first) : "#";
    }

    private static String plain(String title) {
        var unligated = shortened(title)
                .replace("œ", "oe")
                .replace("Œ", "OE")
                .replace("æ", "ae")
                .replace("Æ", "AE");
        var unaccented = MARKS.matcher(Normalizer.normalize(unligated, Normalizer.Form.NFD))
                .replaceAll("");
        return BETWEEN_WORDS
                .matcher(unaccented.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    private static String shortened(String title) {
        return title.length() > LONGEST ? title.substring(0, LONGEST) : title;
    }
}
