package ca.liaison.plots;

import java.util.ArrayList;
import java.util.List;

/**
 * How six strands are told apart by people who see colours differently, on grey paper, or not at all: each has a colour
 * of at least 3:1 on white (sought out so that they stay apart without red or without green), a dash, a marker and a
 * hatch of its own.
 */
final class Ink {

    static final List<String> COLOURS = List.of("#0072b2", "#c88402", "#408655", "#4735f1", "#695202", "#333333");
    static final List<String> DASHES = List.of("", "9 4", "2 4", "12 4 2 4", "5 3", "16 5");
    /** Five steps from little to much on a map, and the letters that can be read on them. */
    static final List<String> STEPS = List.of("#e3eef7", "#b5d3ea", "#6fabd6", "#2a74ab", "#0a3f6b");

    static final List<String> ON_STEPS = List.of("#26374a", "#26374a", "#111111", "#ffffff", "#ffffff");
    /** How much wider bold letters are. */
    static final double BOLD = 1.12;

    static final String TEXT = "#333333";
    static final String QUIET = "#545961";
    static final String GRID = "#d9dee3";
    static final String AXIS = "#545961";

    private Ink() {}

    static String colour(int strand) {
        return COLOURS.get(strand % COLOURS.size());
    }

    /** About how wide a text is; fonts differ, so rather too much. */
    static double width(String text, double size) {
        return size
                * text.chars()
                        .mapToDouble(letter -> "iljtfI.,:;'|!’ \u00a0-()".indexOf(letter) >= 0
                                ? 0.36
                                : Character.isUpperCase(letter) || "mwMW%@".indexOf(letter) >= 0 ? 0.76 : 0.6)
                        .sum();
    }

    /** A text in lines that are no wider than this; a word that is wider than a line is cut into pieces. */
    static List<String> wrapped(String text, double size, double width) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.split(" ")) {
            var rest = word;
            while (width(rest, size) > width && rest.length() > 1) {
                var end = rest.length();
                while (end > 1 && width(rest.substring(0, end), size) > width) {
                    end--;
                }
                if (!line.isEmpty()) {
                    lines.add(line);
                    line = "";
                }
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            if (!line.isEmpty() && width(line + " " + rest, size) > width) {
                lines.add(line);
                line = rest;
            } else {
                line = line.isEmpty() ? rest : line + " " + rest;
            }
        }
        lines.add(line);
        return lines;
    }

    /** As much of a text as fits. */
    static String fitting(String text, double size, double width) {
        if (width(text, size) <= width) {
            return text;
        }
        var end = text.length();
        while (end > 1 && width(text.substring(0, end) + "…", size) > width) {
            end--;
        }
        return text.substring(0, end).strip() + "…";
    }

    /** The outline of a marker around a place. */
    static String marker(int strand, double x, double y, double r) {
        return switch (strand % 6) {
            case 0 -> path("M", x - r, y) + arc(r, x + r, y) + arc(r, x - r, y) + "Z";
            case 1 ->
                path("M", x - r, y - r) + path("L", x + r, y - r) + path("L", x + r, y + r) + path("L", x - r, y + r)
                        + "Z";
            case 2 -> path("M", x, y - r * 1.2) + path("L", x + r * 1.2, y + r) + path("L", x - r * 1.2, y + r) + "Z";
            case 3 ->
                path("M", x, y - r * 1.4) + path("L", x + r * 1.4, y) + path("L", x, y + r * 1.4)
                        + path("L", x - r * 1.4, y) + "Z";
            case 4 -> path("M", x, y + r * 1.2) + path("L", x + r * 1.2, y - r) + path("L", x - r * 1.2, y - r) + "Z";
            default ->
                path("M", x - r, y - r) + path("L", x + r, y + r) + path("M", x + r, y - r) + path("L", x - r, y + r);
        };
    }

    private static String path(String command, double x, double y) {
        return command + Paper.number(x) + " " + Paper.number(y);
    }

    private static String arc(double r, double x, double y) {
        return "A" + Paper.number(r) + " " + Paper.number(r) + " 0 1 1 " + Paper.number(x) + " " + Paper.number(y);
    }
}
