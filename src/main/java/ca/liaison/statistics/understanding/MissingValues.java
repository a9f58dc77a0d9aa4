package ca.liaison.statistics.understanding;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands in the place of a number that is not there: not available, confidential, too unreliable, not applicable.
 * Kept as it stands, never taken for zero.
 */
final class MissingValues {

    private static final Set<String> KNOWN = Set.of(
            "..",
            "...",
            "…",
            ".",
            ":",
            "x",
            "f",
            "-",
            "--",
            "–",
            "—",
            "n/a",
            "na",
            "n.a.",
            "n/d",
            "nd",
            "n.d.",
            "s.o.",
            "so",
            "null",
            "nan",
            "none",
            "#n/a",
            "#div/0!",
            "#value!",
            "#ref!",
            "#name?",
            "#num!",
            "#null!",
            "not available",
            "non disponible",
            "suppressed",
            "*",
            "**",
            "***",
            "not applicable",
            "not reported",
            "unknown",
            "sans objet",
            "non déclaré",
            "inconnu",
            "confidential",
            "confidentiel",
            "missing",
            "manquant",
            "n.c.");
    /** Two or three points, or a colon, with the flag that says why. */
    private static final Pattern FLAGGED = Pattern.compile("(?::|\\.{2,3}|…|[-–—])[  ]?[a-zA-Z]{1,2}");

    private static final Pattern BOUND = Pattern.compile("[<>≤≥] ?\\d[\\d.,  ]*%?");

    private MissingValues() {}

    /** Whether it is a word or a letter, which may as well be a value or the name of a column. */
    static boolean isWord(String raw) {
        return raw.chars().allMatch(Character::isLetter);
    }

    /** {@code <5} is one too: it says that the number is hidden. */
    static boolean isOne(String raw) {
        return raw.length() < 20
                && (KNOWN.contains(raw.toLowerCase(Locale.ROOT))
                        || FLAGGED.matcher(raw).matches()
                        || BOUND.matcher(raw).matches());
    }
}
