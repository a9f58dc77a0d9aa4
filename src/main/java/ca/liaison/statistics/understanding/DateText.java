package ca.liaison.statistics.understanding;

import ca.liaison.statistics.Grain;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A day or a longer period as tables write it; a period is its first day. 03/04/2016 is read day first, unless the
 * column says otherwise. Periods are those of ISO 8601 and SDMX ({@code 2019-Q1}, {@code 2019-W05}, {@code 2019-M01},
 * {@code 2019-S1}) and as people write them.
 */
final class DateText {

    /** What a text says: the first day of a period and how long that is. */
    record Moment(LocalDate day, Grain grain) {}

    private static final String TIME =
            "(?:,?[T ]+(\\d{1,2}):\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?: ?([AaPp])\\.?[Mm]\\.?)?(?: ?(?:Z|UTC|[+-]\\d{2}:?\\d{2}))?)?";
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?" + TIME);
    private static final Pattern BASIC = Pattern.compile("((?:1[6-9]|20|21)\\d{2})(\\d{2})(\\d{2})?(?:T?\\d{4,6}Z?)?");
    private static final Pattern SLASHED =
            Pattern.compile("(\\d{1,2})(?:[-/.](\\d{1,2})[-/.](\\d{4})|/(\\d{1,2})/(\\d{2}))" + TIME);
    private static final Pattern WORDS = Pattern.compile(
            "(?:\\p{L}{5,9},? )?(?:(\\d{1,2})(?:er|st|nd|rd|th)?[ -])?(?:of )?(\\p{L}{3,9})\\.?(?:[ -](\\d{1,2}),?)?[ -](\\d{4})"
                    + TIME);
    private static final Pattern SHORT_WORDS = Pattern.compile("(?:(\\d{1,2})-)?(\\p{L}{3,5})\\.?[-'’ ](\\d{2})");
    private static final Pattern PERIOD = Pattern.compile("(\\d{4})[- ]?(?:([QTSHBWM])) ?(\\d{1,2})");
    private static final Pattern PERIOD_FIRST = Pattern.compile("([QTSH]) ?(\\d)[- /,]*(\\d{4})");
    private static final Pattern QUARTER = Pattern.compile(
            "(?iu)(?:quarter ([1-4])|([1-4])(?:st|nd|rd|th|er|re|e|ème)? (?:quarter|trimestre))[ ,/-]*(?:de |of )?(\\d{4})");
    private static final List<Pattern> MONTHS = Stream.of(
                    "jan(?:v|vier|uary)?",
                    "feb(?:r|ruary)?|f[eé]v(?:r|rier)?",
                    "mar(?:s|ch)?",
                    "apr(?:il)?|avr(?:il)?",
                    "ma[iy]",
                    "june?|juin",
                    "july?|juil(?:let)?",
                    "aug(?:ust)?|ao[uû]t?",
                    "sept?(?:ember|embre)?",
                    "oct(?:ober|obre)?",
                    "nov(?:ember|embre)?",
                    "d[eé]c(?:ember|embre)?")
            .map(Pattern::compile)
            .toList();

    private DateText() {}

    /** The first day. */
    static Optional<LocalDate> read(String raw, boolean monthFirst) {
        return moment(raw, monthFirst).map(Moment::day);
    }

    static Optional<Moment> moment(String raw, boolean monthFirst) {
        if (raw.length() < 6 || raw.length() > 40 || raw.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        try {
            var iso = ISO.matcher(raw);
            if (iso.matches()) {
                return Optional.of(of(number(iso, 1), number(iso, 2), iso.group(3) == null ? 0 : number(iso, 3)));
            }
            var basic = BASIC.matcher(raw);
            if (basic.matches()) {
                return Optional.of(
                        of(number(basic, 1), number(basic, 2), basic.group(3) == null ? 0 : number(basic, 3)));
            }
            var slashed = SLASHED.matcher(raw);
            if (slashed.matches()) {
                int second = second(slashed);
                int year = slashed.group(3) == null ? YearText.whole(number(slashed, 5)) : number(slashed, 3);
                int first = number(slashed, 1);
                return Optional.of(of(year, monthFirst ? first : second, monthFirst ? second : first));
            }
            return words(raw).or(() -> period(raw));
        } catch (DateTimeException e) {
            return Optional.empty(); // the 31st of February
        }
    }

    private static Moment of(int year, int month, int day) {
        return new Moment(LocalDate.of(year, month, day == 0 ? 1 : day), day == 0 ? Grain.MONTH : Grain.DAY);
    }

    private static int second(Matcher slashed) {
        return number(slashed, slashed.group(2) == null ? 4 : 2);
    }

    private static Optional<Moment> words(String raw) {
        var words = WORDS.matcher(raw);
        if (words.matches()) {
            var day = words.group(1) != null ? number(words, 1) : words.group(3) != null ? number(words, 3) : 0;
            return month(words.group(2)).map(month -> of(number(words, 4), month.getValue(), day));
        }
        var brief = SHORT_WORDS.matcher(raw);
        return brief.matches()
                ? month(brief.group(2))
                        .map(month -> of(
                                YearText.whole(number(brief, 3)),
                                month.getValue(),
                                brief.group(1) == null ? 0 : number(brief, 1)))
                : Optional.empty();
    }

    private static Optional<Moment> period(String raw) {
        var period = PERIOD.matcher(raw);
        if (period.matches()) {
            return period(number(period, 1), period.group(2).charAt(0), number(period, 3));
        }
        var first = PERIOD_FIRST.matcher(raw);
        if (first.matches()) {
            return period(number(first, 3), first.group(1).charAt(0), number(first, 2));
        }
        var quarter = QUARTER.matcher(raw);
        return quarter.matches()
                ? period(number(quarter, 3), 'Q', number(quarter, quarter.group(1) == null ? 2 : 1))
                : Optional.empty();
    }

    private static Optional<Moment> period(int year, char kind, int number) {
        return switch (kind) {
            case 'Q', 'T' ->
                number >= 1 && number <= 4
                        ? Optional.of(new Moment(LocalDate.of(year, 3 * number - 2, 1), Grain.QUARTER))
                        : Optional.empty();
            case 'S', 'H', 'B' ->
                number == 1 || number == 2
                        ? Optional.of(new Moment(LocalDate.of(year, 6 * number - 5, 1), Grain.HALF_YEAR))
                        : Optional.empty();
            case 'M' -> Optional.of(new Moment(LocalDate.of(year, number, 1), Grain.MONTH));
            default ->
                number >= 1 && number <= 53
                        ? Optional.of(new Moment(
                                LocalDate.of(year, 1, 4)
                                        .with(WeekFields.ISO.weekOfWeekBasedYear(), number)
                                        .with(WeekFields.ISO.dayOfWeek(), 1),
                                Grain.WEEK))
                        : Optional.empty();
        };
    }

    /**
     * Which number of a day is the month: 1 for the first, because the second is none or the clock is that of the
     * United States; -1 for the second, because the first is none; 0 where it cannot be told.
     */
    static int monthFirst(String raw) {
        var slashed = raw.length() < 6 || raw.length() > 40 ? null : SLASHED.matcher(raw);
        return slashed == null || !slashed.matches() ? 0 : second(slashed) > 12 ? 1 : number(slashed, 1) > 12 ? -1 : 0;
    }

    /** Whether it has a clock of twelve hours, as where the month comes first. */
    static boolean hasClockOfTwelve(String raw) {
        var slashed = raw.length() < 6 || raw.length() > 40 ? null : SLASHED.matcher(raw);
        return slashed != null && slashed.matches() && slashed.group(7) != null;
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static Optional<Month> month(String word) {
        var small = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).matcher(small).matches()) {
                return Optional.of(Month.of(i + 1));
            }
        }
        return Optional.empty();
    }
}
