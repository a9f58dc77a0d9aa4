package ca.liaison.statistics.understanding;

import java.util.regex.Pattern;

/**
 * A number as people write it: {@code 1.234,5}, {@code 1 234,5}, {@code (12)} for less than nothing, {@code 12*} with a
 * note, {@code $5}, {@code 12.5%}.
 *
 * @param unit {@code %}, a currency, or empty
 * @param note the mark that leads to a note, or null
 * @param scale digits after the point
 */
public record NumberText(double value, int scale, String unit, String note) {

    private static final String SPACES = " \u00a0\u202f\u2009\u2007";
    private static final Pattern NUMBER =
            Pattern.compile("(\\()?([-−–+])?[" + SPACES + "]?(US\\$|C\\$|CA\\$|[$€£¥])?[" + SPACES + "]?([-−])?"
                    + "([0-9][0-9.,'’" + SPACES + "]*[0-9]|[0-9]|[.,][0-9]+)([eE][+-]?\\d{1,3})?\\.?"
                    + "[" + SPACES + "]?(%|US\\$|C\\$|[$€£¥]|CAD|USD|EUR|GBP)?(\\))?"
                    + "[" + SPACES + "]?([*†‡§#¹²³⁰⁴-⁹ᵃ-ᶻ]+|\\([a-zA-Z0-9]\\)|[rpefsRPEFS])?");
    private static final Pattern SPACED = Pattern.compile("\\d{1,3}([" + SPACES + "'’]\\d{3})+([.,]\\d+)?");
    private static final Pattern COMMAS = Pattern.compile("\\d{1,3}(,\\d{2,3})*,\\d{3}");
    private static final Pattern POINTS = Pattern.compile("\\d{1,3}(\\.\\d{3})+");

    /** Null where it is no number. A code with a zero before it, such as 007, is none. */
    public static NumberText read(String raw, boolean decimalComma) {
        if (raw.length() > 60 || raw.length() > 1 && raw.charAt(0) == '0' && Character.isDigit(raw.charAt(1))) {
            return null;
        }
        var m = NUMBER.matcher(raw);
        if (!m.matches() || (m.group(1) == null) != (m.group(8) == null) || m.group(2) != null && m.group(4) != null) {
            return null;
        }
        var plain = plain(m.group(5), decimalComma);
        if (plain == null) {
            return null;
        }
        var point = plain.indexOf('.');
        var value = Double.parseDouble(m.group(6) == null ? plain : plain + m.group(6));
        var isNegative = m.group(1) != null || isMinus(m.group(2)) || m.group(4) != null;
        var unit = m.group(3) != null ? m.group(3) : m.group(7) != null ? m.group(7) : "";
        return new NumberText(
                isNegative && value != 0 ? -value : value,
                point < 0 ? 0 : plain.length() - 1 - point,
                unit,
                m.group(9));
    }

    private static boolean isMinus(String sign) {
        return sign != null && !sign.equals("+");
    }

    /** The digits with a point, or null where the marks between them make no number. */
    private static String plain(String digits, boolean decimalComma) {
        var text = digits;
        if (hasSpace(text)) {
            if (!SPACED.matcher(text).matches()) {
                return null;
            }
            text = text.replaceAll("[" + SPACES + "'’]", "");
            return text.replace(',', '.');
        }
        int comma = text.lastIndexOf(',');
        int point = text.lastIndexOf('.');
        if (comma >= 0 && point >= 0) {
            return comma > point
                    ? grouped(text.substring(0, comma), POINTS, "\\.", text.substring(comma + 1))
                    : grouped(text.substring(0, point), COMMAS, ",", text.substring(point + 1));
        }
        if (comma >= 0) {
            var isOne = text.indexOf(',') == comma;
            if (isOne && (decimalComma || !COMMAS.matcher(text).matches())) {
                return text.replace(',', '.');
            }
            return grouped(text, COMMAS, ",", null);
        }
        if (point >= 0) {
            var isOne = text.indexOf('.') == point;
            return isOne && !(decimalComma && POINTS.matcher(text).matches())
                    ? text
                    : grouped(text, POINTS, "\\.", null);
        }
        return text;
    }

    private static boolean hasSpace(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (SPACES.indexOf(c) >= 0 || c == '\'' || c == '’') {
                return true;
            }
        }
        return false;
    }

    private static String grouped(String whole, Pattern groups, String mark, String fraction) {
        var isPlain = fraction != null && whole.chars().allMatch(Character::isDigit);
        if (!isPlain && !groups.matcher(whole).matches()
                || fraction != null && !fraction.chars().allMatch(Character::isDigit)) {
            return null;
        }
        var joined = whole.replaceAll(mark, "");
        return fraction == null ? joined : joined + "." + fraction;
    }

    /** How the decimal mark of this text reads: 1 for a comma, -1 for a point, 0 where it cannot be told. */
    static int vote(String raw) {
        int comma = raw.lastIndexOf(',');
        int point = raw.lastIndexOf('.');
        if (comma < 0 && point < 0 || read(raw, true) == null) {
            return 0;
        }
        if (comma >= 0 && point >= 0) {
            return comma > point ? 1 : -1;
        }
        var digits = raw.replaceAll("[^0-9.,]", "");
        var mark = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
        var isOne = digits.indexOf(digits.charAt(mark)) == mark;
        if (!isOne) {
            return comma >= 0 ? -1 : 1; // several: they part thousands, so the other one is for decimals
        }
        var isAmbiguous = digits.length() - 1 - mark == 3 && mark > 0 && mark <= 3 && !digits.startsWith("0");
        return isAmbiguous && !hasSpace(raw.strip()) ? 0 : comma >= 0 ? 1 : -1;
    }
}
