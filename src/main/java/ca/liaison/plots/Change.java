package ca.liaison.plots;

import ca.liaison.Language;
import ca.liaison.web.Formats;
import ca.liaison.web.Messages;
import java.util.List;

/**
 * From one number to a later one, in words: in percent; of percentages, in percentage points; from nothing or from less
 * than nothing, as the difference. A change that is there is never said to be one of 0 %.
 */
record Change(double before, double after, Notation notation, Language language) {

    private static final String NO_BREAK = "\u00a0";
    /** Below this a change in percent is told as being less. */
    private static final double LEAST = 0.01;

    String told() {
        if (after == before) {
            return Messages.text(language, "plots.change.same");
        }
        return Messages.text(language, "plots.change." + (after > before ? "up" : "down"), amount());
    }

    private String amount() {
        var difference = Math.abs(after - before);
        if (notation.percent()) {
            return Messages.text(
                    language,
                    "plots.points",
                    Formats.decimal(difference, digits(difference, Math.max(1, notation.decimals())), language),
                    difference);
        }
        return before <= 0
                ? notation.fit(List.of(difference)).of(difference, language)
                : percentage(100 * difference / before);
    }

    private String percentage(double value) {
        if (value < LEAST) {
            return Messages.text(language, "plots.change.less", percent(LEAST, 2));
        }
        return percent(value, value < 100 ? digits(value, 1) : 0);
    }

    /** One more digit, where there would be none but zeros. */
    private static int digits(double value, int usual) {
        return value < 0.5 * Math.pow(10, -usual) ? usual + 1 : usual;
    }

    private String percent(double value, int decimals) {
        return Formats.decimal(value, decimals, language) + (language == Language.FR ? NO_BREAK + "%" : "%");
    }
}
