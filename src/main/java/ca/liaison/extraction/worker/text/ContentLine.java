package ca.liaison.extraction.worker.text;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One property of a calendar or a card (RFC 5545, RFC 6350): its name in upper case, its parameters, its value as it
 * stands.
 */
record ContentLine(String name, Map<String, String> parameters, String value) {

    private static final int MOST_PARAMETERS = 50;

    /** Of an unfolded line; null where it is none. */
    static ContentLine of(String line) {
        var parameters = new LinkedHashMap<String, String>();
        var quoted = false;
        String name = null;
        int from = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            if (quoted || c != ';' && c != ':') {
                continue;
            }
            var piece = line.substring(from, i);
            if (name == null) {
                name = piece.substring(piece.lastIndexOf('.') + 1).strip().toUpperCase(Locale.ROOT); // without group
            } else if (parameters.size() < MOST_PARAMETERS) {
                put(parameters, piece);
            }
            if (c == ':') {
                return name.isEmpty() ? null : new ContentLine(name, parameters, line.substring(i + 1));
            }
            from = i + 1;
        }
        return null;
    }

    private static void put(Map<String, String> parameters, String piece) {
        int equals = piece.indexOf('=');
        if (equals > 0) {
            parameters.put(
                    piece.substring(0, equals).strip().toUpperCase(Locale.ROOT),
                    piece.substring(equals + 1).replace("\"", ""));
        } else {
            parameters.put("TYPE", piece); // of version 2.1
        }
    }

    boolean isQuotedPrintable() {
        return "QUOTED-PRINTABLE".equalsIgnoreCase(parameters.get("ENCODING"))
                || parameters.values().stream().anyMatch("QUOTED-PRINTABLE"::equalsIgnoreCase);
    }

    boolean isBinary() {
        var encoding = parameters.getOrDefault("ENCODING", "");
        return encoding.equalsIgnoreCase("BASE64")
                || encoding.equalsIgnoreCase("B")
                || parameters.values().stream().anyMatch("BASE64"::equalsIgnoreCase);
    }

    /** Line breaks, commas and semicolons as they are meant; the parts of a name or an address with commas between. */
    static String plain(String value) {
        var out = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                char next = value.charAt(++i);
                out.append(next == 'n' || next == 'N' ? '\n' : next);
            } else if (c == ';') {
                out.append(out.length() > 0 && out.charAt(out.length() - 1) != ' ' ? ", " : "");
            } else {
                out.append(c);
            }
        }
        return out.toString().replaceAll("[, ]+$", "");
    }
}
