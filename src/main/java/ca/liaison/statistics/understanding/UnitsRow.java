package ca.liaison.statistics.understanding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** A row between the names of the columns and the data that says in what each column is counted. */
final class UnitsRow {

    private static final Pattern UNIT = Pattern.compile("(?iu)[(\\[]?\\s*("
            + "name|nom|number|numbers|nombre|nombres|n|no\\.?|nbre|count|rate|rates|taux|percent|per ?cent|percentage|pourcentage|pour cent|pct"
            + "|%|\\$|€|£|dollars?|\\$ ?(?:ca|us)?|euros?|thousands?|milliers|millions?|years?|ans|années|days|jours|hours|heures|minutes|seconds|secondes"
            + "|kg|g|kilograms?|kilogrammes?|grams?|grammes?|litres?|tonnes?|units?|unités?|persons?|personnes|index|indice|ratio|rapport"
            + "|(?:rate |taux )?(?:per|pour) (?:1[ ,.\u00a0\u202f]?000(?:[ ,.\u00a0\u202f]?000)?|100[ ,.\u00a0\u202f]?000)(?: \\p{L}+)?"
            + "|(?:number|thousands|millions|nombre|milliers) (?:of|de|d’|d') ?[\\p{L} ]{2,30}"
            + ")\\s*[)\\]]?");

    private UnitsRow() {}

    /** Whether every name in this row is a unit; the first column may say anything in brackets. */
    static boolean is(String[][] cells, int row, int from, int to) {
        int units = 0;
        for (int column = from; column < to; column++) {
            var text = cells[row][column];
            if (text == null || text.isEmpty()) {
                continue;
            }
            if (!UNIT.matcher(text.strip()).matches()) {
                return false;
            }
            units += column > from ? 1 : 0;
        }
        return units > 0;
    }

    /** Whether the names above it tell the columns apart without it. */
    static boolean isBelow(List<String> names, String[][] cells, int row, int from) {
        var known = new HashSet<String>();
        for (int i = 1; i < names.size(); i++) {
            if (cells[row][from + i] != null && (names.get(i) == null || !known.add(names.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** The unit of each column, without its brackets; one holds for those to its right that have none. */
    static List<String> of(String[][] cells, int row, int from, int to) {
        var units = new ArrayList<String>();
        String last = null;
        for (int column = from; column < to; column++) {
            var text = cells[row][column];
            var own = text == null || text.isBlank() ? null : text.strip().replaceAll("^[(\\[]\\s*|\\s*[)\\]]$", "");
            last = column == from ? null : own != null ? own : last;
            units.add(last);
        }
        return units;
    }
}
