package ca.liaison.extraction.worker.sheets;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.tika.parser.microsoft.TikaExcelDataFormatter;

/**
 * Numbers of a workbook as Excel displays them, with two exceptions that serve those who search: a day is an ISO day in
 * every format, and an integer has all its digits.
 */
final class DisplayedValues extends TikaExcelDataFormatter {

    private static final int USER_DEFINED = 164;
    private static final double ALL_DIGITS = 1L << 53;
    /** What in a format stands for itself, and what only says how (colours, conditions, languages). */
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.|\\*.");

    private static final Pattern ELAPSED = Pattern.compile("(?i)\\[(h+|m+|s+)]");
    /** A pattern of digits with words before or after it. */
    private static final Pattern WORDED = Pattern.compile("((?:\"[^\"]*\"|\\\\.)*)([#0?,.]+)((?:\"[^\"]*\"|\\\\.)*)");

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final boolean from1904;

    DisplayedValues(Locale locale, boolean from1904) {
        super(locale);
        this.from1904 = from1904;
    }

    @Override
    public String formatRawCellContents(double value, int index, String format) {
        return formatRawCellContents(value, index, format, from1904);
    }

    @Override
    public String formatRawCellContents(double value, int index, String format, boolean since1904) {
        if (DateUtil.isADateFormat(index, format)
                && DateUtil.isValidExcelDate(value)
                && !ELAPSED.matcher(format).find()) {
            var letters = LITERALS.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
            var ofTime = letters.contains("h") || letters.contains("s");
            if (!ofTime || letters.contains("d") || letters.contains("y")) {
                return day(value, ofTime, since1904);
            }
        }
        if (value == Math.rint(value)
                && Math.abs(value) < ALL_DIGITS
                && (format.equalsIgnoreCase("general") || format.equals("@") || format.matches(";+"))) {
            return Long.toString((long) value);
        }
        var worded = WORDED.matcher(format);
        if (worded.matches() && !(worded.group(1) + worded.group(3)).isEmpty()) {
            return literal(worded.group(1))
                    + super.formatRawCellContents(value, USER_DEFINED, worded.group(2), since1904)
                    + literal(worded.group(3));
        }
        return super.formatRawCellContents(value, index, format, since1904)
                .replaceFirst("(?<=\\d)[eE]\\+?(\\d+)$", "E+$1")
                .replaceFirst("(?<=\\d)[eE]-(\\d+)$", "E-$1");
    }

    private static String day(double value, boolean ofTime, boolean since1904) {
        var moment = DateUtil.getLocalDateTime(value, since1904, true);
        var time = moment.toLocalTime();
        return moment.toLocalDate() + (ofTime ? " " + time.format(time.getSecond() == 0 ? MINUTES : SECONDS) : "");
    }

    private static String literal(String quoted) {
        return quoted.replaceAll("\\\\(.)", "$1").replace("\"", "");
    }
}
