package ca.liaison.extraction.worker.sheets;

import ca.liaison.extraction.grid.GridWriter;
import ca.liaison.extraction.worker.reading.Clean;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;

/**
 * Says a number of a spreadsheet as its format means it: a day as 2023-01-31, a share as 12.5%, an amount with its
 * currency, a length of time as 30:05, a code with its zeros; not rounded, whatever is displayed.
 */
final class CellFormats {

    private static final Pattern CURRENCY = Pattern.compile("\\[\\$([^\\]\\-]{1,4})[^\\]]*]|([$€£¥])");

    /** A code of as many digits: 00000 shows 00123. */
    private static final Pattern ZEROS = Pattern.compile("0{2,}(?:[- ./]0+)*");

    private enum Meaning {
        NUMBER,
        DATE,
        DURATION,
        ZEROS,
        PERCENT,
        MONEY
    }

    private record Known(Meaning meaning, String unit) {
        static final Known PLAIN = new Known(Meaning.NUMBER, "");

        boolean isSaidAsItStands() {
            return meaning == Meaning.NUMBER || meaning == Meaning.MONEY;
        }
    }

    private final Map<Integer, Known> byStyle = new HashMap<>();
    private final Map<String, Known> byFormat = new HashMap<>();
    private final StylesTable styles;
    private final boolean from1904;

    CellFormats(StylesTable styles, boolean from1904) {
        this.styles = styles;
        this.from1904 = from1904;
    }

    /** Puts a number in the format of a style (its place in the styles of the workbook, -1 for none). */
    void put(GridWriter cells, int column, char[] raw, int length, int style) {
        var known = style < 0 || styles == null ? Known.PLAIN : byStyle.computeIfAbsent(style, this::ofStyle);
        if (known.isSaidAsItStands() && cells.exactNumber(column, raw, 0, length, known.unit())) {
            return;
        }
        put(cells, column, new String(raw, 0, length), known);
    }

    /** The same by the format itself. */
    void put(GridWriter cells, int column, double number, int index, String format) {
        put(
                cells,
                column,
                Double.toString(number),
                byFormat.computeIfAbsent(index + " " + format, any -> of(index, format)));
    }

    private void put(GridWriter cells, int column, String raw, Known known) {
        double number;
        try {
            number = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            cells.cell(column, Clean.text(raw));
            return;
        }
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            cells.cell(column, Clean.text(raw));
            return;
        }
        switch (known.meaning()) {
            case DATE -> cells.cell(column, date(number));
            case DURATION -> cells.cell(column, DurationFormat.text(number, known.unit()));
            case ZEROS -> cells.cell(column, FormatText.withZeros(digits(number, 0), known.unit()));
            case PERCENT -> cells.number(column, digits(number, 2), "%");
            default -> cells.number(column, digits(number, 0), known.unit());
        }
    }

    private Known ofStyle(int style) {
        if (style >= styles.getNumCellStyles()) {
            return Known.PLAIN;
        }
        var index = styles.getStyleAt(style).getDataFormat();
        var format = styles.getNumberFormatAt(index);
        return of(index, format == null ? BuiltinFormats.getBuiltinFormat(index) : format);
    }

    private static Known of(int index, String format) {
        if (format == null || format.equalsIgnoreCase("general")) {
            return Known.PLAIN;
        }
        if (DurationFormat.isOne(format)) {
            return new Known(Meaning.DURATION, format);
        }
        if (DateUtil.isADateFormat(index, format)) {
            return new Known(Meaning.DATE, "");
        }
        var bare = FormatText.withoutLiterals(format);
        if (bare.contains("%")) {
            return new Known(Meaning.PERCENT, "%");
        }
        if (FormatText.literals(format).contains("%")) {
            return new Known(Meaning.MONEY, "%"); // it only looks like a share: the number is one already
        }
        if (ZEROS.matcher(bare).matches()) {
            return new Known(Meaning.ZEROS, format);
        }
        var currency = CURRENCY.matcher(format);
        return currency.find()
                ? new Known(
                        Meaning.MONEY,
                        " " + (currency.group(1) != null ? currency.group(1).strip() : currency.group(2)))
                : Known.PLAIN;
    }

    private String date(double number) {
        if (!DateUtil.isValidExcelDate(number)) {
            return digits(number, 0);
        }
        if (number < 1) {
            return LocalTime.ofSecondOfDay(Math.min(86_399, Math.round(number * 86_400)))
                    .toString();
        }
        var moment = DateUtil.getLocalDateTime(number, from1904, true);
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    /** The shortest digits that are this number, its point moved to the right. */
    static String digits(double number, int moved) {
        if (moved == 0 && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        var exact =
                new BigDecimal(Double.toString(number)).movePointRight(moved).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0).toPlainString() : exact.toPlainString();
    }
}
