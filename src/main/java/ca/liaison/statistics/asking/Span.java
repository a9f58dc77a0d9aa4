package ca.liaison.statistics.asking;

import ca.liaison.statistics.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** The numbers that a value of a filter means: one, or in a column of days all days of a year or of a month. */
record Span(double first, double last) {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{1,2}");
    private static final int MOST_DIGITS = 50;

    /** @throws InvalidQuery where it is none that the column can have */
    static Span of(String text, Type type, String column) {
        var said = text.strip();
        try {
            return type == Type.DATE ? days(said) : one(number(said));
        } catch (NumberFormatException | DateTimeException e) {
            throw new InvalidQuery("number", column, text);
        }
    }

    private static double number(String said) {
        var number = said.length() > MOST_DIGITS ? Double.NaN : Double.parseDouble(said);
        if (Double.isNaN(number)) {
            throw new NumberFormatException("Compares with nothing");
        }
        return number;
    }

    private static Span days(String said) {
        if (YEAR.matcher(said).matches()) {
            var year = Integer.parseInt(said);
            return between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        if (MONTH.matcher(said).matches()) {
            var dash = said.indexOf('-');
            var month =
                    YearMonth.of(Integer.parseInt(said.substring(0, dash)), Integer.parseInt(said.substring(dash + 1)));
            return between(month.atDay(1), month.atEndOfMonth());
        }
        return one(LocalDate.parse(said).toEpochDay());
    }

    private static Span between(LocalDate first, LocalDate last) {
        return new Span(first.toEpochDay(), last.toEpochDay());
    }

    private static Span one(double number) {
        return new Span(number, number);
    }

    boolean holds(double value) {
        return value >= first && value <= last;
    }
}
