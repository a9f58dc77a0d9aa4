package ca.liaison.statistics.asking;

import ca.liaison.statistics.Cell;
import ca.liaison.statistics.Column;
import ca.liaison.statistics.Table;
import ca.liaison.statistics.asking.GroupsQuery.Function;
import ca.liaison.statistics.asking.GroupsQuery.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns groups of rows into the lines of a plot. */
final class SeriesReading {

    static final int MOST_SERIES = 100;

    private final Table table;
    private final java.util.function.Function<GroupsQuery, List<Group>> groups;

    SeriesReading(Table table, java.util.function.Function<GroupsQuery, List<Group>> groups) {
        this.table = table;
        this.groups = groups;
    }

    List<TableSeries> series(SeriesQuery query) {
        return query.along().equals(SeriesQuery.YEARS) ? alongYears(query) : along(query);
    }

    private List<TableSeries> along(SeriesQuery query) {
        var by = query.by() == null ? List.of(query.along()) : List.of(query.by(), query.along());
        var measures = query.measures().stream()
                .map(id -> new Measure(function(query, column(id)), id))
                .toList();
        var found = groups.apply(new GroupsQuery(query.filters(), by, measures, false));
        var series = new ArrayList<TableSeries>();
        for (int m = 0; m < measures.size(); m++) {
            Map<Cell, List<TableSeries.Point>> lines = new LinkedHashMap<>();
            for (var group : found) {
                var at = group.keys().get(by.size() - 1);
                if (!at.isEmpty()) {
                    lines.computeIfAbsent(
                                    query.by() == null
                                            ? Cell.EMPTY
                                            : group.keys().get(0),
                                    any -> new ArrayList<>())
                            .add(new TableSeries.Point(at, group.values().get(m)));
                }
            }
            var measure = column(measures.get(m).column());
            lines.forEach((key, points) -> series.add(new TableSeries(key.isEmpty() ? null : key, measure, points)));
        }
        return series.stream().limit(MOST_SERIES).toList();
    }

    /** Each row, or each value of a column, is a line; the columns are its points. */
    private List<TableSeries> alongYears(SeriesQuery query) {
        var years = table.years();
        if (years.isEmpty()) {
            throw new InvalidQuery("years");
        }
        var by = query.by() == null ? List.<String>of() : List.of(query.by());
        Map<Cell, List<TableSeries.Point>> lines = new LinkedHashMap<>();
        for (int from = 0; from < years.size(); from += 20) {
            var some = years.subList(from, Math.min(years.size(), from + 20));
            var found = groups.apply(new GroupsQuery(
                    query.filters(),
                    by,
                    some.stream()
                            .map(year -> new Measure(function(query, year), year.id()))
                            .toList(),
                    false));
            for (var group : found) {
                var points = lines.computeIfAbsent(
                        by.isEmpty() ? Cell.EMPTY : group.keys().get(0), any -> new ArrayList<>());
                for (int i = 0; i < some.size(); i++) {
                    double year = some.get(i).year();
                    points.add(new TableSeries.Point(
                            new Cell(CellText.plain(year), year, null, null, null, null),
                            group.values().get(i)));
                }
            }
        }
        var series = new ArrayList<TableSeries>();
        lines.forEach((key, points) -> series.add(new TableSeries(key.isEmpty() ? null : key, years.get(0), points)));
        return series.stream().limit(MOST_SERIES).toList();
    }

    /** Counts are added up; rates and shares cannot be. */
    private static Function function(SeriesQuery query, Column column) {
        return query.function() != null
                ? query.function()
                : Additivity.obstacle(column).isPresent() ? Function.MEAN : Function.SUM;
    }

    private Column column(String id) {
        return table.columns().get(Columns.place(table, id));
    }
}
