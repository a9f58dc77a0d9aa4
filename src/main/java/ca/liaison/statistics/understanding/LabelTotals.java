package ca.liaison.statistics.understanding;

import ca.liaison.statistics.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The values of a column that stand for the sum of its others: by their words, where the column has other values too,
 * and in a column of places a country beside its provinces, where most of the others are some of them, or the world
 * beside countries.
 */
final class LabelTotals {

    private static final Pattern ALL_COUNTRIES = Pattern.compile(
            "(?iu)world|worldwide|monde( entier)?|global|eu-?2[578].*|european union.*|union européenne.*");

    private LabelTotals() {}

    static Set<String> of(TableReader reader, int column) {
        var type = reader.table().columns().get(column).type();
        if (type.isNumber()) {
            return Set.of();
        }
        var words = reader.differentWords(column);
        var totals = Arrays.stream(words).filter(TotalWords::isTotal).collect(Collectors.toCollection(HashSet::new));
        if (type == Type.GEOGRAPHY) {
            addWholes(reader, column, words, totals);
        }
        return totals.size() < words.length ? totals : Set.of();
    }

    private static void addWholes(TableReader reader, int column, String[] words, Set<String> totals) {
        var meaning = reader.meaning(column);
        var parts = new HashMap<String, Set<String>>();
        var places = new HashSet<String>();
        for (var word : words) {
            var place = meaning.place(word);
            if (place != null && places.add(place) && place.indexOf('-') > 0) {
                parts.computeIfAbsent(place.substring(0, place.indexOf('-')), any -> new HashSet<>())
                        .add(place);
            }
        }
        for (var word : words) {
            var place = meaning.place(word);
            if (place != null
                    ? 2 * parts.getOrDefault(place, Set.of()).size() >= places.size() - 1 && parts.containsKey(place)
                    : ALL_COUNTRIES.matcher(word).matches()) {
                totals.add(word);
            }
        }
    }
}
