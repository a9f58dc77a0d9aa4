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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        var measures = Measures.of(opened);
        var units = RowUnits.of(table);
        var dims = table.columns().stream()
                .filter(column -> column.role() == Role.CONTENT)
                .filter(column -> column.type() == Type.TEXT || column.type() == Type.GEOGRAPHY)
                .filter(column -> !Measures.isEmpty(table, column) && !units.isAside(column))
                .filter(column -> different(table, column) <= MOST_VALUES)
                .toList();
        if (measures.isEmpty()) {
            return new Shape(
                    opened, measures, List.of(), dims, null, List.of(), List.of(), List.of(), List.of(), null, wide,
                    List.of(), null, null, List.of(), true, 1, false);
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
        var factor = 1.0;
        if (!Measures.isRows(chosen.get(0))) {
            units.columns().forEach(column -> hold(table, column, view, filters, pins));
            pin(table, chosen.get(0), along, time, dims, view, filters, pins);
            factor = RowUnits.factor(only(table, units.scale(), filters));
        } else {
            pinAsked(table, along, dims, view, filters, pins);
        }
        var measured = measured(chosen, only(table, units.unit(), filters), factor);
        var unique = Measures.isRows(chosen.get(0)) || isUnique(table, chosen.get(0), along, time, filters);
        var values = along == null ? List.<Cell>of() : values(table, along, filters);
        var asked = view.look();
        var shown = shown(opened, measured.get(0), along, values, filters, view, asked == ChartType.STACKED);
        var looks = looks(along, measured, values, moments, shown);
        var look = asked != null && looks.contains(asked) ? asked : looks.get(0);
        return new Shape(
                opened,
                measures,
                measured,
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
                unique,
                factor,
                Naming.areMonths(time, moments));
    }

    /**
     * The one value that a column has in these rows; null where it has none or several, or where there is no column.
     */
    private Cell only(Table table, Column column, List<Filter> filters) {
        if (column == null) {
            return null;
        }
        var values = values(table, column, filters);
        return values.size() == 1 ? values.get(0) : null;
    }

    private static List<Column> measured(List<Column> chosen, Cell unit, double factor) {
        return chosen.stream()
                .map(column -> Measures.isRows(column) ? column : RowUnits.measured(column, unit, factor))
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
                : groups(table, List.of(), List.of(by.id()), by).stream().anyMatch(group -> group.rows() > 1);
    }

    /** Several measures only where each is a line of its own; then only those that share a unit. */
    private static List<Column> chosen(List<Column> measures, PlotAddress view, boolean several) {
        var asked = measures.stream()
                .filter(column -> view.measures().contains(column.id()))
                .toList();
        var first = asked.isEmpty() ? first(measures, view) : asked.get(0);
        if (!several) {
            return List.of(first);
        }
        var like = (asked.isEmpty() ? measures : asked)
                .stream()
                        .filter(column -> isLike(first, column))
                        .limit(Figure.MOST_STRANDS)
                        .toList();
        var real = measures.stream().filter(column -> !Measures.isRows(column)).count();
        return asked.isEmpty() && real > like.size() && like.size() > 1 && first.unit() == null ? List.of(first) : like;
    }

    /** On a map, a count shows where many people live: a rate comes first. */
    private static Column first(List<Column> measures, PlotAddress view) {
        return measures.stream()
                .filter(column -> view.look() == ChartType.MAP && column.type() == Type.RATE)
                .findFirst()
                .orElse(measures.get(0));
    }

    static boolean isLike(Column one, Column other) {
        return one.type() == other.type()
                && Objects.equals(one.unit(), other.unit())
                && Measures.isRows(one) == Measures.isRows(other)
                && Shape.isAdditive(one) == Shape.isAdditive(other);
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
            var whole = values.stream().filter(Wholes.among(values)).findFirst();
            var mayBeAll = Shape.isAdditive(measure) && whole.isEmpty();
            var all = mayBeAll && (PlotAddress.ALL.equals(asked) || asked == null && Sexes.areAll(values));
            var value =
                    all ? null : asked(values, column, asked).or(() -> whole).orElse(values.get(0));
            pins.add(new Shape.Pin(column, values, value, mayBeAll));
            if (value != null) {
                filters.add(Filter.equal(column.id(), Naming.key(value, column)));
            }
        }
    }

    private static Optional<Cell> asked(List<Cell> values, Column column, String asked) {
        return values.stream()
                .filter(cell -> Naming.key(cell, column).equals(asked))
                .findFirst();
    }

    /** Of the units and powers of ten of the rows, one only: one scale holds numbers of one kind. */
    private void hold(Table table, Column column, PlotAddress view, List<Filter> filters, List<Shape.Pin> pins) {
        var values = values(table, column, filters);
        if (values.size() > 1 && values.size() <= MOST_VALUES) {
            var value = asked(values, column, view.pins().get(column.id())).orElse(values.get(0));
            pins.add(new Shape.Pin(column, values, value, false));
            filters.add(Filter.equal(column.id(), Naming.key(value, column)));
        }
    }

    /** Rows are counted whatever they say; only what is asked for narrows them. */
    private void pinAsked(
            Table table, Column by, List<Column> dims, PlotAddress view, List<Filter> filters, List<Shape.Pin> pins) {
        for (var column : dims) {
            var values = column.equals(by) ? List.<Cell>of() : values(table, column, filters);
            if (values.size() > 1) {
                var value = asked(values, column, view.pins().get(column.id())).orElse(null);
                pins.add(new Shape.Pin(column, values, value, true));
                if (value != null) {
                    filters.add(Filter.equal(column.id(), Naming.key(value, column)));
                }
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
        return groups(table, filters, List.of(column.id()), column).stream()
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

    /** Those asked for; else what holds all, then the greatest. Stacked, there are parts only. */
    private List<Cell> shown(
            OpenDataset opened,
            Column measure,
            Column by,
            List<Cell> values,
            List<Filter> filters,
            PlotAddress view,
            boolean stacked) {
        var asked = values.stream()
                .filter(cell -> view.shown().contains(Naming.key(cell, by)))
                .limit(Figure.MOST_STRANDS)
                .toList();
        if (!asked.isEmpty() || by == null) {
            return asked;
        }
        var whole = Wholes.among(values);
        var sizes = sizes(opened, measure, by, filters);
        var greatest = values.stream()
                .filter(whole.negate())
                .sorted(Comparator.comparing(
                        cell -> sizes.getOrDefault(Naming.key(cell, by), Double.NEGATIVE_INFINITY),
                        Comparator.reverseOrder()));
        return (stacked ? greatest : Stream.concat(values.stream().filter(whole), greatest))
                .limit(stacked ? Figure.MOST_STRANDS : FIRST_SHOWN)
                .toList();
    }

    /** How much each value amounts to over all of time. */
    private Map<String, Double> sizes(OpenDataset opened, Column measure, Column by, List<Filter> filters) {
        var table = opened.table();
        var last = table.years().isEmpty()
                ? measure.id()
                : table.years().get(table.years().size() - 1).id();
        var of = Measures.isRows(measure)
                ? new Measure(Function.COUNT, by.id())
                : new Measure(Shape.isAdditive(measure) ? Function.SUM : Function.MEAN, last);
        var sizes = new HashMap<String, Double>();
        statistics.ownGroups(table, new GroupsQuery(filters, List.of(by.id()), List.of(of), false)).stream()
                .filter(group -> group.values().get(0) != null)
                .forEach(group -> sizes.put(
                        Naming.key(group.keys().get(0), by), group.values().get(0)));
        return sizes;
    }

    private static List<ChartType> looks(
            Column by, List<Column> chosen, List<Cell> values, List<Cell> moments, List<Cell> shown) {
        var looks = new ArrayList<ChartType>();
        var strands = by == null || moments.isEmpty() ? chosen.size() : shown.size();
        if (moments.size() == 1 && (by != null || strands > 1)) {
            looks.add(ChartType.ROWS); // one moment has no course
        } else if (!moments.isEmpty()) {
            looks.addAll(List.of(ChartType.LINE, ChartType.BAR));
            if (strands > 1 && Shape.isAdditive(chosen.get(0))) {
                looks.add(ChartType.STACKED);
            }
            if (strands > 1) {
                looks.add(ChartType.MULTIPLES);
            }
        }
        if (!looks.contains(ChartType.ROWS) && (by != null || strands > 1 || moments.isEmpty())) {
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
