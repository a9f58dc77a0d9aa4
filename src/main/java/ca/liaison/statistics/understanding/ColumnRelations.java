package ca.liaison.statistics.understanding;

import ca.liaison.statistics.Column;
import ca.liaison.statistics.Role;
import ca.liaison.statistics.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What columns say of each other, once each has been looked at by itself. */
final class ColumnRelations {

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4}(?: ?[/–-] ?\\d{2,4})?)(?: – |[ _,:-]+)(.*\\p{L}.*)");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(.*\\p{L}.*?)(?: – |[ _,:-]+)\\(?(\\d{4}(?: ?[/–-] ?\\d{2,4})?)\\)?");

    private ColumnRelations() {}

    /** @param isKnownPlace whether a geography column has places that are known, and not only the name of one */
    static List<Column> in(List<Column> columns, Predicate<Column> isKnownPlace) {
        return withYears(withIntervals(withPlaces(columns, isKnownPlace)));
    }

    /** What is only called a region, beside places that are known, groups them. */
    private static List<Column> withPlaces(List<Column> columns, Predicate<Column> isKnownPlace) {
        var known = columns.stream()
                .filter(column -> column.type() == Type.GEOGRAPHY && isKnownPlace.test(column))
                .toList();
        return known.isEmpty()
                ? columns
                : columns.stream()
                        .map(column -> column.type() == Type.GEOGRAPHY && !known.contains(column)
                                ? column.of(Type.TEXT, null)
                                : column)
                        .toList();
    }

    /** The ends of an interval are of the type and unit of the estimate before them. */
    private static List<Column> withIntervals(List<Column> columns) {
        var all = new ArrayList<Column>();
        Column estimate = null;
        for (var column : columns) {
            var isEnd = column.role() == Role.LOWER || column.role() == Role.UPPER;
            estimate = column.isMeasure() ? column : estimate;
            all.add(
                    isEnd && estimate != null && column.type().isMeasure()
                            ? column.of(
                                    estimate.type() == Type.WHOLE ? column.type() : estimate.type(), estimate.unit())
                            : column);
        }
        return all;
    }

    private record Told(String group, int year) {}

    /**
     * Columns that stand for a year and something else: where there are several years and each of them has the same
     * groups, time runs along them.
     */
    private static List<Column> withYears(List<Column> columns) {
        if (columns.stream().anyMatch(column -> column.year() != null || column.type() == Type.YEAR)) {
            return columns;
        }
        Map<Column, Told> told = new HashMap<>();
        Map<String, Set<Integer>> years = new HashMap<>();
        for (var column : columns) {
            var of = column.isMeasure() && column.header() != null ? told(column.header()) : null;
            if (of != null
                    && years.computeIfAbsent(of.group(), any -> new HashSet<>()).add(of.year())) {
                told.put(column, of);
            }
        }
        var isOne = years.size() == 1;
        if (years.isEmpty()
                || new HashSet<>(years.values()).size() > 1
                || years.values().iterator().next().size() < 2) {
            return columns;
        }
        return columns.stream()
                .map(column -> told.containsKey(column)
                        ? column.standingFor(
                                told.get(column).year(),
                                isOne ? null : told.get(column).group())
                        : column)
                .toList();
    }

    private static Told told(String header) {
        var first = YEAR_FIRST.matcher(header);
        if (first.matches()) {
            return YearText.read(first.group(1), false)
                    .map(year -> new Told(first.group(2), year))
                    .orElse(null);
        }
        var last = YEAR_LAST.matcher(header);
        return last.matches()
                ? YearText.read(last.group(2), false)
                        .map(year -> new Told(last.group(1), year))
                        .orElse(null)
                : null;
    }
}
