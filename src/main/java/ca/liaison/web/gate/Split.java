package ca.liaison.web.gate;

import java.util.ArrayList;
import java.util.List;

/** The parts of a header's value, in one pass. */
final class Split {

    private Split() {}

    /** A separator between quotes is none; a backslash there takes its meaning from what follows it. */
    static List<String> outsideQuotes(String value, char separator) {
        var parts = new ArrayList<String>();
        var begin = 0;
        var isQuoted = false;
        for (int i = 0; i < value.length(); i++) {
            var one = value.charAt(i);
            if (one == '\\' && isQuoted) {
                i++;
            } else if (one == '"') {
                isQuoted = !isQuoted;
            } else if (one == separator && !isQuoted) {
                parts.add(value.substring(begin, i));
                begin = i + 1;
            }
        }
        parts.add(value.substring(begin));
        return parts;
    }

    static String unquoted(String value) {
        if (value.length() < 2 || value.charAt(0) != '"' || value.charAt(value.length() - 1) != '"') {
            return value;
        }
        var text = new StringBuilder();
        for (int i = 1; i < value.length() - 1; i++) {
            var one = value.charAt(i);
            text.append(one == '\\' && i < value.length() - 2 ? value.charAt(++i) : one);
        }
        return text.toString();
    }
}
