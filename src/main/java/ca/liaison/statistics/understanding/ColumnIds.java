package ca.liaison.statistics.understanding;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Gives each column of a table an id of its own, made of its name, so that addresses can be read and stay the same when
 * columns are added elsewhere.
 */
final class ColumnIds {

    private static final int LONGEST = 40;

    private final Set<String> given = new HashSet<>();

    String of(String header, int place) {
        var plain = header == null
                ? ""
                : Normalizer.normalize(header, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        var brief = plain.length() > LONGEST ? plain.substring(0, LONGEST).replaceAll("-[^-]*$", "") : plain;
        var wanted = brief.isEmpty() ? "column-" + (place + 1) : brief;
        var id = wanted;
        for (int n = 2; !given.add(id); n++) {
            id = wanted + "-" + n;
        }
        return id;
    }
}
