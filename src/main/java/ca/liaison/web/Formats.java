package ca.liaison.web;

import ca.liaison.Language;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/**
 * Dates, numbers and sizes as the two languages write them in Canada. The JDK's own long French date says "1 mars", and
 * its spaces differ from release to release, so both are made here (<a
 * href="https://www.noslangues-ourlanguages.gc.ca/">Language Portal of Canada</a>).
 */
public final class Formats {

    /** The liaison service keeps Ottawa time. */
    public static final ZoneId OTTAWA = ZoneId.of("America/Toronto");

    private static final String NO_BREAK = "\u00a0";

    private Formats() {}

    /** {@code August 1, 2009} or {@code 1er août 2009}. */
    public static String date(LocalDate day, Language language) {
        var pattern =
                language == Language.EN ? "MMMM d, uuuu" : day.getDayOfMonth() == 1 ? "d'er' MMMM uuuu" : "d MMMM uuuu";
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(day);
    }

    /** {@code August 2009} or {@code août 2009}. */
    public static String month(YearMonth month, Language language) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", language.locale()).format(month);
    }

    /** {@code August 1, 2009, 3:05 p.m.} or {@code 1er août 2009, 15 h 05}, Ottawa time. */
    public static String moment(Instant instant, Language language) {
        return date(instant.atZone(OTTAWA).toLocalDate(), language) + ", " + time(instant, language);
    }

    /** {@code 3:05 p.m.} or {@code 15 h 05}, Ottawa time. */
    public static String time(Instant instant, Language language) {
        var there = instant.atZone(OTTAWA);
        return language == Language.EN
                ? (there.getHour() + 11) % 12
                        + 1
                        + DateTimeFormatter.ofPattern(":mm").format(there)
                        + NO_BREAK
                        + (there.getHour() < 12 ? "a.m." : "p.m.")
                : there.getHour() + NO_BREAK + "h" + NO_BREAK
                        + DateTimeFormatter.ofPattern("mm").format(there);
    }

    /** Ottawa time as a form's field holds it ({@code 2026-03-01T08:00}); null where there is none. */
    public static String typed(Instant at) {
        return at == null ? null : LocalDateTime.ofInstant(at, OTTAWA).toString();
    }

    /**
     * The instant of what somebody typed in Ottawa time, as ISO 8601 writes it; what is not a time stays as it is, to
     * be complained about.
     */
    public static String instant(String typed) {
        try {
            return typed.isBlank()
                    ? typed
                    : LocalDateTime.parse(typed.strip().replaceFirst("\\s+", "T"))
                            .atZone(OTTAWA)
                            .toInstant()
                            .toString();
        } catch (DateTimeParseException e) {
            return typed;
        }
    }

    /** {@code 1,234} or {@code 1 234}. */
    public static String number(long number, Language language) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number).replace('\u202f', '\u00a0');
    }

    /** {@code 1,234.5} or {@code 1 234,5}, with a true minus sign. */
    public static String decimal(double number, int mostDecimals, Language language) {
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(mostDecimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        var rounded = format.format(number).replace('\u202f', '\u00a0').replace('-', '\u2212');
        return rounded.equals("\u22120") ? "0" : rounded;
    }

    /** {@code 1,234.50} or {@code 1 234,50}: the same, with exactly so many digits after the point. */
    public static String fixed(double number, int decimals, Language language) {
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        var rounded = format.format(number).replace('\u202f', '\u00a0').replace('-', '\u2212');
        return rounded.matches("\u2212[0.,]+") ? rounded.substring(1) : rounded;
    }

    /** {@code 111 KB} or {@code 111 Ko}, rounded as a reader needs it. */
    public static String size(long bytes, Language language) {
        var unit = language == Language.EN ? "B" : "o";
        if (bytes < 1000) {
            return bytes
                    + NO_BREAK
                    + (language == Language.EN ? bytes == 1 ? "byte" : "bytes" : bytes < 2 ? "octet" : "octets");
        }
        if (bytes < 999_500) {
            return Math.round(bytes / 1000.0) + NO_BREAK + "K" + unit;
        }
        var format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(1);
        return bytes < 999_500_000
                ? format.format(bytes / 1e6) + NO_BREAK + "M" + unit
                : format.format(bytes / 1e9) + NO_BREAK + "G" + unit;
    }
}
