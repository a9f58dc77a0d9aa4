package ca.liaison.statistics.understanding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as tables write it. A month is its first day. 03/04/2016 is read day first, unless another value of the column
 * cannot be.
 */
final class DateText {

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Pattern WORDS =
            Pattern.compile("(?:(\\d{1,2})(?:er|st|nd|rd|th)? )?(\\p{L}{3,9})\\.?(?: (\\d{1,2}),?)? (\\d{4})");
    private static final List<String> STARTS = List.of(
            "jan",
            "f[eé]",
            "mar",
            "a[pv]r",
            "ma[iy]",
            "jun|juin",
            "jul|juil",
            "au[g]|ao[uû]",
            "sep",
            "oct",
            "nov",
            "d[eé]c");

    private DateText() {}

    /** The number of the day from 1970-01-01. */
    static Optional<LocalDate> read(String raw, boolean monthFirst) {
        if (raw.length() < 6 || raw.length() > 40) {
            return Optional.empty();
        }
        try {
            var iso = ISO.matcher(raw);
            if (iso.matches()) {
                return Optional.of(
                        LocalDate.of(number(iso, 1), number(iso, 2), iso.group(3) == null ? 1 : number(iso, 3)));
            }
            var slashed = SLASHED.matcher(raw);
            if (slashed.matches()) {
                return Optional.of(LocalDate.of(
                        number(slashed, 3), number(slashed, monthFirst ? 1 : 2), number(slashed, monthFirst ? 2 : 1)));
            }
            var words = WORDS.matcher(raw);
            if (words.matches()) {
                var day = words.group(1) != null ? number(words, 1) : words.group(3) != null ? number(words, 3) : 1;
                return month(words.group(2)).map(month -> LocalDate.of(number(words, 4), month, day));
            }
        } catch (DateTimeException e) {
            return Optional.empty(); // the 31st of February
        }
        return Optional.empty();
    }

    /** Whether the month must come first, because the other number is no month. */
    static boolean isMonthFirst(String raw) {
        var slashed = SLASHED.matcher(raw);
        return slashed.matches() && number(slashed, 2) > 12;
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static Optional<Month> month(String word) {
        var small = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < STARTS.size(); i++) {
            if (small.matches("(?:" + STARTS.get(i) + ")\\p{L}*")) {
                return Optional.of(Month.of(i + 1));
            }
        }
        return Optional.empty();
    }
}
