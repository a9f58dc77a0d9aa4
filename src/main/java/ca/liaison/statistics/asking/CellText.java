package ca.liaison.statistics.asking;

import ca.liaison.statistics.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** Writes numbers as programs read them. */
final class CellText {

    private CellText() {}

    /** A day in ISO 8601, any other number without needless digits. */
    static String raw(double number, Type type) {
        return type == Type.DATE ? LocalDate.ofEpochDay((long) number).toString() : plain(number);
    }

    static String plain(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        var exact = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0).toPlainString() : exact.toPlainString();
    }

    /** What was added up has no more digits than what was added: 0.1 and 0.2 are 0.3. */
    static double rounded(double sum, int decimals) {
        return Math.abs(sum) < 1e15 && decimals <= 12
                ? BigDecimal.valueOf(sum)
                        .setScale(decimals, RoundingMode.HALF_EVEN)
                        .doubleValue()
                : sum;
    }
}
