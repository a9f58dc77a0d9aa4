package ca.liaison.statistics.understanding;

import java.util.Optional;
import java.util.regex.Pattern;

/** A year, or a fiscal year such as 2014/2015 or 2014-15, which counts as the year in which it begins. */
final class YearText {

    private static final Pattern FISCAL = Pattern.compile("(\\d{4}) ?[/–—-] ?(\\d{2}|\\d{4})");
    private static final Pattern YEAR = Pattern.compile("(1[0-9]|20|21)\\d{2}");
    private static final Pattern SHORT = Pattern.compile("\\d{2}");
    private static final int CENTURY = 50;

    private YearText() {}

    /** @param shortToo whether 16 stands for 2016 */
    static Optional<Integer> read(String raw, boolean shortToo) {
        var text = raw.replaceFirst("[*†‡¹²³⁴-⁹ᵃ-ᶻ]+$", "").strip();
        if (YEAR.matcher(text).matches()) {
            return Optional.of(Integer.parseInt(text));
        }
        var fiscal = FISCAL.matcher(text);
        if (fiscal.matches()) {
            int first = Integer.parseInt(fiscal.group(1));
            int second = Integer.parseInt(fiscal.group(2)) % 100;
            return (first + 1) % 100 == second ? Optional.of(first) : Optional.empty();
        }
        return shortToo && SHORT.matcher(text).matches()
                ? Optional.of(whole(Integer.parseInt(text)))
                : Optional.empty();
    }

    /** 16 is 2016, 98 is 1998. */
    static int whole(int year) {
        return year >= 100 ? year : year < CENTURY ? 2000 + year : 1900 + year;
    }
}
