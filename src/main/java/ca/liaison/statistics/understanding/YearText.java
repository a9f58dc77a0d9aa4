package ca.liaison.statistics.understanding;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A year, or a fiscal year such as 2014/2015, 2014-15 or FY 2014, which counts as the year in which it begins. Figures
 * and flags behind it lead to notes.
 */
final class YearText {

    private static final Pattern FISCAL = Pattern.compile("(\\d{4}) ?(?:[/–—‑-]|to|à|au) ?(\\d{2}|\\d{4})");
    private static final Pattern YEAR = Pattern.compile("(1[0-9]|20|21)\\d{2}");
    private static final Pattern SHORT = Pattern.compile("\\d{2}");
    private static final Pattern BEFORE = Pattern.compile(
            "(?iu)^(?:fy|fiscal(?: year)?|financial year|calendar year|year|exercice(?: financier)?|ann[ée]e(?: financière)?|ef|af) ?(?=\\d{4})");
    private static final Pattern ANNUAL_OF_SDMX = Pattern.compile("(\\d{4})-?A1?");
    private static final Pattern MARKS =
            Pattern.compile("(?<=\\d)[  ]?([*†‡§#¹²³⁰⁴-⁹ᵃ-ᶻʰ-ʸⁿ]+|[rpefsbudRPEF]|[(\\[](?:[a-zA-Z]|\\d{1,2})[)\\]])$");
    private static final int LONGEST = 40;
    private static final int CENTURY = 50;

    private YearText() {}

    /** @param shortToo whether 16 stands for 2016 */
    static Optional<Integer> read(String raw, boolean shortToo) {
        if (raw.length() > LONGEST) {
            return Optional.empty();
        }
        var text = BEFORE.matcher(withoutMarks(raw)).replaceFirst("");
        if (YEAR.matcher(text).matches()) {
            return Optional.of(Integer.parseInt(text));
        }
        var annual = ANNUAL_OF_SDMX.matcher(text);
        if (annual.matches()) {
            return Optional.of(Integer.parseInt(annual.group(1)));
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

    /** Whether it names two years, one after the other. */
    static boolean isFiscal(String raw) {
        return raw.length() <= LONGEST
                && FISCAL.matcher(BEFORE.matcher(withoutMarks(raw)).replaceFirst(""))
                        .matches()
                && read(raw, false).isPresent();
    }

    static String withoutMarks(String raw) {
        var text = raw.strip();
        var marks = MARKS.matcher(text);
        return marks.find() && marks.start() > 3 ? text.substring(0, marks.start()) : text;
    }

    /** What leads to a note behind a year, or null. */
    static String mark(String raw) {
        var text = raw.strip();
        var marks = MARKS.matcher(text);
        return read(raw, false).isPresent() && marks.find() ? marks.group(1).replaceAll("[()\\[\\]]", "") : null;
    }

    /** 16 is 2016, 98 is 1998. */
    static int whole(int year) {
        return year >= 100 ? year : year < CENTURY ? 2000 + year : 1900 + year;
    }
}
