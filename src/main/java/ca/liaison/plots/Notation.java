package ca.liaison.plots;

import ca.liaison.Language;
import ca.liaison.web.Formats;
import java.util.List;
import java.util.Objects;

/**
 * How the numbers of a measure are written in the reader's language.
 *
 * @param decimals most digits after the point
 * @param before what stands before a number, as {@code $}; empty for nothing
 * @param after what stands after it with its space, as {@code per 100,000 population}; empty for nothing
 * @param percent whether the numbers are percentages, so that a change is one of percentage points
 */
public record Notation(int decimals, String before, String after, boolean percent) {

    private static final int MOST_DECIMALS = 12;
    private static final int USUAL_DECIMALS = 2;
    /** So many digits of the smallest number are to be seen. */
    private static final double SIGNIFICANT = 100;

    private static final String NO_BREAK = "\u00a0";

    public Notation {
        decimals = Math.max(0, Math.min(decimals, MOST_DECIMALS));
    }

    public static Notation plain(int decimals) {
        return new Notation(decimals, "", "", false);
    }

    public static Notation percent(int decimals, Language language) {
        return new Notation(decimals, "", language == Language.FR ? NO_BREAK + "%" : "%", true);
    }

    /** With its unit. */
    public String of(double value, Language language) {
        var number = bare(value, language);
        return number.startsWith("\u2212") ? "\u2212" + before + number.substring(1) + after : before + number + after;
    }

    /** The number alone, without needless digits. */
    String bare(double value, Language language) {
        return Formats.decimal(value, decimals, language);
    }

    /** The number alone, with as many digits as all others of its column. */
    String aligned(double value, Language language) {
        return Formats.fixed(value, decimals, language);
    }

    /**
     * No more digits than these values need: two, or as many as show three digits of the smallest that is not nothing.
     */
    public Notation fit(List<Double> values) {
        if (decimals <= USUAL_DECIMALS) {
            return this;
        }
        var smallest = values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Math::abs)
                .filter(value -> value > 0)
                .min()
                .orElse(1);
        var needed = (int) Math.ceil(Math.log10(SIGNIFICANT / smallest) - 1e-9);
        return new Notation(Math.min(decimals, Math.max(USUAL_DECIMALS, needed)), before, after, percent);
    }
}
