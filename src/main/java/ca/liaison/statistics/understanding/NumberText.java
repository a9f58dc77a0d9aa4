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
    private static final String CURRENCY = CurrencyText.PATTERN;
    /** Raised figures and letters, signs, and figures or letters in brackets. */
    private static final String MARK =
            "[*†‡§#¹²³⁰⁴-⁹ᵃ-ᶻʰ-ʸⁿ]+|(?:[(\\[](?:[a-zA-Z]|\\d{1,2})(?:[,;] ?(?:[a-zA-Z]|\\d{1,2}))*[)\\]])+";
    /** The flags of Statistics Canada and of Eurostat; without a space before them few are told from codes. */
    private static final String FLAG =
            "[rpefsRPEFS]|(?<=[" + SPACES + "])(?:[bcdefinprsuz]|[bdepru]{2,3}|[A-F])|(?<=[.,]\\d{1,9})[bcdinuzA-D]";

    private static final Pattern NUMBER = Pattern.compile(
            "(\\()?([-−–+])?[" + SPACES + "]?(" + CURRENCY + ")?[" + SPACES + "]?([-−])?[" + SPACES + "]?"
                    + "([0-9][0-9.,'’" + SPACES + "]*[0-9]|[0-9]|[.,][0-9]+)([eE][+-]?\\d{1,3})?\\.?"
                    + "[" + SPACES + "]?(%|" + CURRENCY + ")?(\\))?"
                    + "[" + SPACES + "]{0,2}(" + MARK + "|" + FLAG + ")?");
    /** No program writes a number so: it is a code such as 12E3. */
    private static final Pattern CODE_WITH_E = Pattern.compile("\\d+[eE]\\d+");

    private static final Pattern LETTERED = Pattern.compile("\\d+[a-zA-Z]");
    private static final Pattern SPACED = Pattern.compile("\\d{1,3}([" + SPACES + "'’]\\d{3})+([.,]\\d+)?");
    private static final Pattern COMMAS = Pattern.compile("\\d{1,3}(,\\d{2,3})*,\\d{3}");
    private static final Pattern AMBIGUOUS = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
    private static final int LONGEST = 60;
    private static final Pattern POINTS = Pattern.compile("\\d{1,3}(\\.\\d{3})+");

    /** Null where it is no number. A code with a zero before it, such as 007, is none. */
    public static NumberText read(String raw, boolean decimalComma) {
        if (raw.length() > LONGEST
                || raw.chars().noneMatch(c -> c >= '0' && c <= '9')
                || raw.length() > 1 && raw.charAt(0) == '0' && Character.isDigit(raw.charAt(1))) {
            return null;
        }
        var m = NUMBER.matcher(raw);
        if (!m.matches()
                || (m.group(1) == null) != (m.group(8) == null)
                || m.group(2) != null && m.group(4) != null
                || !CurrencyText.isOne(m.group(3))
                || !"%".equals(m.group(7)) && !CurrencyText.isOne(m.group(7))
                || CODE_WITH_E.matcher(raw).matches()) {
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

    /**
     * The same in a column of which the decimal mark is known: a comma that parts decimals, where it should part
     * thousands, is not understood, because it would change what the column means.
     */
    static NumberText in(String raw, boolean decimalComma) {
        var number = read(raw, decimalComma);
        if (number == null || decimalComma || number.scale() == 0 || raw.indexOf(',') < 0) {
            return number;
        }
        var m = NUMBER.matcher(raw);
        return m.matches() && m.group(5).indexOf(',') >= 0 && m.group(5).indexOf('.') < 0 ? null : number;
    }

    /** Whether it is a whole number with a letter right behind it, as flags and codes both are. */
    static boolean isLettered(String raw) {
        return LETTERED.matcher(raw).matches();
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

    /**
     * How the decimal mark of this text reads: 1 for a comma, -1 for a point, 0 where it cannot be told. Notes, signs
     * and currencies have no vote.
     */
    static int vote(String raw) {
        var digits = digits(raw);
        int comma = digits.lastIndexOf(',');
        int point = digits.lastIndexOf('.');
        if (comma < 0 && point < 0 || isAmbiguous(digits)) {
            return 0;
        }
        if (comma >= 0 && point >= 0) {
            return comma > point ? 1 : -1;
        }
        var mark = Math.max(comma, point);
        var isOne = digits.indexOf(digits.charAt(mark)) == mark;
        return isOne == comma >= 0 ? 1 : -1; // several part thousands, so the other one is for decimals
    }

    /** Whether it has one mark that may as well part thousands as decimals: {@code 1,234}. */
    static boolean isAmbiguous(String raw) {
        return AMBIGUOUS.matcher(digits(raw)).matches();
    }

    /** Without what stands around them; empty where it is no number. */
    private static String digits(String raw) {
        if (raw.length() > LONGEST
                || raw.chars().noneMatch(c -> c >= '0' && c <= '9')
                || raw.indexOf(',') < 0 && raw.indexOf('.') < 0
                || read(raw, true) == null) {
            return "";
        }
        var m = NUMBER.matcher(raw);
        return m.matches() && m.group(6) == null ? m.group(5) : "";
    }
}
