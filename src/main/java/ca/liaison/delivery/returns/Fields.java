package ca.liaison.delivery.returns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Lines of {@code Name: value} in groups, as in a header or in the body of a report (RFC 3464, 2.1.1). */
final class Fields {

    private static final Pattern LINE =
            Pattern.compile("^([A-Za-z][A-Za-z0-9-]{0,60})[ \\t]{0,4}:(.*)$", Pattern.DOTALL);
    private static final int MOST_GROUPS = 1_000;

    private final Map<String, List<String>> values = new HashMap<>();

    private Fields() {}

    /** All fields of the text, whatever stands between them. */
    static Fields of(String text) {
        var all = new Fields();
        lines(text).forEach(all::add);
        return all;
    }

    /**
     * The groups of fields, which a blank line ends. So does a recipient in a group that has one already: some systems
     * forget the blank line.
     */
    static List<Fields> groups(String text) {
        List<Fields> all = new ArrayList<>();
        var group = new Fields();
        for (var line : lines(text)) {
            var name = line.isBlank() ? "" : name(line);
            boolean second = name.equals("final-recipient") && group.values.containsKey(name)
                    || name.equals("original-recipient") && group.values.containsKey(name);
            if ((line.isBlank() || second) && !group.values.isEmpty() && all.size() < MOST_GROUPS) {
                all.add(group);
                group = new Fields();
            }
            group.add(line);
        }
        if (!group.values.isEmpty()) {
            all.add(group);
        }
        return all;
    }

    /** The first value, or null. */
    String first(String name) {
        return all(name).stream().findFirst().orElse(null);
    }

    List<String> all(String name) {
        return values.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    private void add(String line) {
        var field = LINE.matcher(line);
        if (field.matches()) {
            values.computeIfAbsent(field.group(1).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(field.group(2).strip());
        }
    }

    private static String name(String line) {
        int colon = line.indexOf(':');
        return colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    }

    /** With what was folded put on one line. */
    private static List<String> lines(String text) {
        List<String> all = new ArrayList<>();
        StringBuilder field = null;
        for (var line : text.split("\\r?\\n|\\r", -1)) {
            boolean goesOn = !line.isBlank() && (line.startsWith(" ") || line.startsWith("\t"));
            if (goesOn && field != null) {
                field.append(' ').append(line.strip());
                continue;
            }
            if (field != null) {
                all.add(field.toString());
                field = null;
            }
            if (LINE.matcher(line).matches()) {
                field = new StringBuilder(line);
            } else {
                all.add(line);
            }
        }
        if (field != null) {
            all.add(field.toString());
        }
        return all;
    }
}
