package ca.liaison.extraction.worker.sheets;

import java.util.Locale;
import java.util.regex.Pattern;

/** Lengths of time, as [h]:mm shows them: hours that go on after 24, minutes after 60. */
final class DurationFormat {

    private static final Pattern ELAPSED = Pattern.compile("\\[(h{1,4}|m{1,4}|s{1,4})\\](.*)");
    private static final long SECONDS_A_DAY = 86_400;
    private static final double MOST_DAYS = 1e9;

    private DurationFormat() {}

    static boolean isOne(String format) {
        return ELAPSED.matcher(first(format)).matches();
    }

    /** @param days with their fraction */
    static String text(double days, String format) {
        if (Math.abs(days) > MOST_DAYS) {
            return CellFormats.digits(days, 0);
        }
        var elapsed = ELAPSED.matcher(first(format));
        elapsed.matches();
        long seconds = Math.round(Math.abs(days) * SECONDS_A_DAY);
        var sign = days < 0 && seconds > 0 ? "-" : "";
        var hasSeconds = elapsed.group(2).contains("s");
        int width = elapsed.group(1).length();
        return sign
                + switch (elapsed.group(1).charAt(0)) {
                    case 'h' -> {
                        long minutes = hasSeconds ? seconds / 60 : Math.round(seconds / 60.0);
                        yield padded(minutes / 60, width)
                                + (elapsed.group(2).contains("m") ? ":" + padded(minutes % 60, 2) : "")
                                + (hasSeconds ? ":" + padded(seconds % 60, 2) : "");
                    }
                    case 'm' -> padded(seconds / 60, width) + (hasSeconds ? ":" + padded(seconds % 60, 2) : "");
                    default -> padded(seconds, width);
                };
    }

    private static String padded(long number, int width) {
        return String.format(Locale.ROOT, "%0" + width + "d", number);
    }

    /** The part for numbers above nothing, without the language before it. */
    private static String first(String format) {
        var part = format.contains(";") ? format.substring(0, format.indexOf(';')) : format;
        return part.replaceAll("\\[\\$[^\\]]*]", "").toLowerCase(Locale.ROOT).strip();
    }
}
