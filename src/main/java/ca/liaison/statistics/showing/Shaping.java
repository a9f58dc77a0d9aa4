package ca.liaison.statistics.showing;

import ca.liaison.plots.ChartType;
import ca.liaison.plots.Figure;
import ca.liaison.statistics.Cell;
import ca.liaison.statistics.Column;
import ca.liaison.statistics.OpenDataset;
import ca.liaison.statistics.Role;
import ca.liaison.statistics.Table;
import ca.liaison.statistics.Type;
import ca.liaison.statistics.asking.Filter;
import ca.liaison.statistics.asking.Group;
import ca.liaison.statistics.asking.GroupsQuery;
import ca.liaison.statistics.asking.GroupsQuery.Function;
import ca.liaison.statistics.asking.GroupsQuery.Measure;
import ca.liaison.statistics.asking.SeriesQuery;
import ca.liaison.statistics.asking.Statistics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Works out what can be drawn of a table: what runs along, what is a line each, and which columns must be held still so
 * that one point is one number. What a view asks for is taken where it makes sense, and answered sensibly where it does
 * not.
 */
@ApplicationScoped
class Shaping {

    /** A column with more different values is no list to choose from. */
    private static final int MOST_VALUES = 300;
    /** The door answers no more groups than this. */
    private static final int MOST_GROUPS = 10_000;

    private static final int MOST_MOMENTS = 2_000;
    private static final int FIRST_SHOWN = 4;

    private final Statistics statistics;

    @Inject
    Shaping(Statistics statistics) {
        this.statistics = statistics;
    }

    Shape of(OpenDataset opened, PlotAddress view) {
        var table = opened.table();
        var wide = !table.years().isEmpty();
        var measures = wide
                ? List.of(together(opened))
                : peopleLast(table.measures().stream()
                        .filter(column -> !isEmpty(table, column))
                        .toList());
        var dims = table.columns().stream()
                .filter(column -> column.role() == Role.CONTENT)
                .filter(column -> column.type() == Type.TEXT || column.type() == Type.GEOGRAPHY)
                .filter(column -> !isEmpty(table, column))
                .filter(column -> different(table, column) <= MOST_VALUES)
                .toList();
        if (measures.isEmpty()) {
            return new Shape(
                    opened, measures, List.of(), dims, null, List.of(), List.of(), List.of(), List.of(), null, wide,
                    List.of(), null, null, List.of(), true);
        }
        var by = by(table, dims, view);
        var time = wide
                ? null
                : table.time().filter(column -> isRepeated(table, by)).orElse(null);
        var moments = wide
                ? moments(table)
                : time == null ? List.<Cell>of() : statistics.values(table, time.id(), MOST_MOMENTS);
        var along = moments.isEmpty() && by == null ? dims.stream().findFirst().orElse(null) : by;
        var chosen = chosen(measures, view, along == null || moments.isEmpty());
        var filters = new ArrayList<Filter>();
        var pins = new ArrayList<Shape.Pin>();
        pin(table, chosen.get(0), along, time, dims, view, filters, pins);
        var unique = isUnique(table, chosen.get(0), along, time, filters);
        var values = along == null ? List.<Cell>of() : values(table, along, filters);
        var shown = shown(values, along, view);
        var looks = looks(along, chosen, values, moments, shown);
        var look = view.look() != null && looks.contains(view.look()) ? view.look() : looks.get(0);
        return new Shape(
                opened,
                measures,
                chosen,
                dims,
                along,
                values,
                shown,
                pins,
                moments,
                time,
                wide,
                looks,
                look,
                at(moments, time, view),
                List.copyOf(filters),
                unique);
    }

    /** The years of a wide table as the one thing they count. */
    private static Column together(OpenDataset opened) {
        var years = opened.table().years();
        var decimals = years.stream()
                .map(Naming::decimals)
                .max(Comparator.naturalOrder())
                .orElse(0);
        var type = years.stream()
                .map(Column::type)
                .filter(one -> one != Type.WHOLE)
                .findFirst()
                .orElse(Type.WHOLE);
        return new Column(
                SeriesQuery.YEARS,
                0,
                "",
                opened.dataset().title(),
                type,
                years.get(0).unit(),
                decimals,
                null,
                false,
                false,
                false,
                List.of(),
                0,
                0,
                List.of());
    }

    private static boolean isEmpty(Table table, Column column) {
        return column.missing() != null && column.missing() >= table.rows();
    }

    /** How many people live somewhere is what rates are made with, seldom what one came for. */
    private static List<Column> peopleLast(List<Column> measures) {
        return measures.stream()
                .sorted(Comparator.comparing(
                        column -> String.valueOf(column.name().en())
                                .toLowerCase(Locale.ROOT)
                                .startsWith("population")))
                .toList();
    }

    private static List<Cell> moments(Table table) {
        return table.years().stream()
                .map(year -> new Cell(String.valueOf(year.year()), year.year().doubleValue(), null, null, null, null))
                .toList();
    }

    /** The column asked for; else the places, else the column of most different values that can still be listed. */
    private Column by(Table table, List<Column> dims, PlotAddress view) {
        if (view.by() != null) {
            return dims.stream()
                    .filter(column -> column.id().equals(view.by()))
                    .findFirst()
                    .orElse(null);
        }
        return Stream.concat(
                        dims.stream().filter(column -> column.type() == Type.GEOGRAPHY),
                        dims.stream().sorted(Comparator.comparingInt(column -> -different(table, column))))
                .filter(column -> different(table, column) > 1)
                .findFirst()
                .orElse(null);
    }

    private int different(Table table, Column column) {
        return statistics.values(table, column.id(), MOST_VALUES + 1).size();
    }

    /** Whether something has more than one row, so that time goes by in the table. */
    private boolean isRepeated(Table table, Column by) {
        return by == null
                ? table.rows() > 1
                : groups(table, List.of(), List.of(by.id()), table.measures().get(0)).stream()
                        .anyMatch(group -> group.rows() > 1);
    }

    /** Several measures only where each is a line of its own; then only those that share a unit. */
    private static List<Column> chosen(List<Column> measures, PlotAddress view, boolean several) {
        var asked = measures.stream()
                .filter(column -> view.measures().contains(column.id()))
                .toList();
        var first = asked.isEmpty() ? measures.get(0) : asked.get(0);
        if (!several) {
            return List.of(first);
        }
        var like = (asked.isEmpty() ? measures : asked)
                .stream()
                        .filter(column -> isLike(first, column))
                        .limit(Figure.MOST_STRANDS)
                        .toList();
        return asked.isEmpty() && measures.size() > like.size() && like.size() > 1 && first.unit() == null
                ? List.of(first)
                : like;
    }

    static boolean isLike(Column one, Column other) {
        return one.type() == other.type() && Objects.equals(one.unit(), other.unit());
    }

    /**
     * Holds columns still, one after the other, until each point is one row; columns that then have one value only need
     * not be spoken of.
     */
    private void pin(
            Table table,
            Column measure,
            Column by,
            Column time,
            List<Column> dims,
            PlotAddress view,
            List<Filter> filters,
            List<Shape.Pin> pins) {
        for (var column : dims) {
            var asked = view.pins().get(column.id());
            if (column.equals(by) || asked == null && isUnique(table, measure, by, time, filters)) {
                continue;
            }
            var values = values(table, column, filters);
            if (values.size() < 2) {
                continue;
            }
            var mayBeAll = Shape.isAdditive(measure);
            var value = PlotAddress.ALL.equals(asked) && mayBeAll
                    ? null
                    : values.stream()
                            .filter(cell -> Naming.key(cell, column).equals(asked))
                            .findFirst()
                            .orElse(values.get(0));
            pins.add(new Shape.Pin(column, values, value, mayBeAll));
            if (value != null) {
                filters.add(Filter.equal(column.id(), Naming.key(value, column)));
            }
        }
    }

    /**
     * Whether a point is one row. Where there are too many points to look at each, whether no line has more rows than
     * there are moments.
     */
    private boolean isUnique(Table table, Column measure, Column by, Column time, List<Filter> filters) {
        var moments = time == null
                ? 1
                : statistics.values(table, time.id(), MOST_MOMENTS).size();
        var lines = by == null ? 1 : different(table, by);
        var each = (long) moments * lines <= MOST_GROUPS;
        var keys = Stream.of(by, each ? time : null)
                .filter(Objects::nonNull)
                .map(Column::id)
                .toList();
        return groups(table, filters, keys, measure).stream().allMatch(group -> group.rows() <= (each ? 1 : moments));
    }

    private List<Cell> values(Table table, Column column, List<Filter> filters) {
        if (filters.isEmpty()) {
            return statistics.values(table, column.id(), MOST_VALUES);
        }
        var measure = table.measures().get(0);
        return groups(table, filters, List.of(column.id()), measure).stream()
                .map(group -> group.keys().get(0))
                .filter(cell -> !cell.isEmpty())
                .limit(MOST_VALUES)
                .toList();
    }

    private List<Group> groups(Table table, List<Filter> filters, List<String> by, Column measure) {
        var counted =
                measure.id().equals(SeriesQuery.YEARS) ? table.years().get(0).id() : measure.id();
        return statistics.groups(
                table, new GroupsQuery(filters, by, List.of(new Measure(Function.COUNT, counted)), true));
    }

    private static List<Cell> shown(List<Cell> values, Column by, PlotAddress view) {
        var asked = values.stream()
                .filter(cell -> view.shown().contains(Naming.key(cell, by)))
                .limit(Figure.MOST_STRANDS)
                .toList();
        return asked.isEmpty() ? values.stream().limit(FIRST_SHOWN).toList() : asked;
    }

    private static List<ChartType> looks(
            Column by, List<Column> chosen, List<Cell> values, List<Cell> moments, List<Cell> shown) {
        var looks = new ArrayList<ChartType>();
        var strands = by == null || moments.isEmpty() ? chosen.size() : shown.size();
        if (!moments.isEmpty()) {
            looks.addAll(List.of(ChartType.LINE, ChartType.BAR));
            if (strands > 1 && Shape.isAdditive(chosen.get(0))) {
                looks.add(ChartType.STACKED);
            }
            if (strands > 1) {
                looks.add(ChartType.MULTIPLES);
            }
        }
        if (by != null || strands > 1 || moments.isEmpty()) {
            looks.add(ChartType.ROWS);
        }
        if (by != null
                && values.stream()
                                .filter(cell -> cell.place() != null && Figure.isOnMap(cell.place()))
                                .count()
                        >= 3) {
            looks.add(ChartType.MAP);
        }
        return looks;
    }

    private static Cell at(List<Cell> moments, Column time, PlotAddress view) {
        return moments.stream()
                .filter(moment -> key(moment, time).equals(view.at()))
                .findFirst()
                .or(() -> Optional.ofNullable(moments.isEmpty() ? null : moments.get(moments.size() - 1)))
                .orElse(null);
    }

    /** Of a moment; in a wide table that of its year. */
    static String key(Cell moment, Column time) {
        return time == null ? moment.raw() : Naming.key(moment, time);
    }
}
