package ca.liaison.extraction.worker.sheets;

import java.util.regex.Pattern;

/** The text of a number format: what of it stands for digits, and what is shown as it stands (ECMA-376, 18.8.31). */
final class FormatText {

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"?|\\\\.|_.|\\*.");
    private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]*]");

    private FormatText() {}

    /** Without quoted and escaped text, room left for characters, and what stands in brackets: colours, languages. */
    static String withoutLiterals(String format) {
        return BRACKETS.matcher(LITERAL.matcher(format).replaceAll("")).replaceAll("");
    }

    /** What is shown as it stands. */
    static String literals(String format) {
        var shown = new StringBuilder();
        var literal = LITERAL.matcher(format);
        while (literal.find()) {
            var text = literal.group();
            shown.append(
                    text.startsWith("\"") ? text.replace("\"", "") : text.startsWith("\\") ? text.substring(1) : "");
        }
        return shown.toString();
    }

    /** A whole number with as many digits as the format has zeros, and what stands between them. */
    static String withZeros(String digits, String format) {
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return digits;
        }
        var plain = BRACKETS.matcher(format)
                .replaceAll("")
                .replace("\\", "")
                .replace("\"", "")
                .replaceAll("[_*].", "");
        var shown = new StringBuilder();
        int rest = digits.length();
        for (int i = plain.length() - 1; i >= 0; i--) {
            char c = plain.charAt(i);
            shown.append(c != '0' ? c : rest > 0 ? digits.charAt(--rest) : '0');
        }
        return digits.substring(0, rest) + shown.reverse();
    }
}
