package ca.liaison.statistics.showing;

import ca.liaison.Language;
import ca.liaison.plots.ChartType;
import ca.liaison.plots.Figure;
import ca.liaison.plots.Figure.Extent;
import ca.liaison.plots.Figure.Point;
import ca.liaison.plots.Figure.Strand;
import ca.liaison.statistics.Cell;
import ca.liaison.statistics.Column;
import ca.liaison.statistics.asking.Filter;
import ca.liaison.statistics.asking.Group;
import ca.liaison.statistics.asking.GroupsQuery;
import ca.liaison.statistics.asking.GroupsQuery.Function;
import ca.liaison.statistics.asking.GroupsQuery.Measure;
import ca.liaison.statistics.asking.SeriesQuery;
import ca.liaison.statistics.asking.Statistics;
import ca.liaison.statistics.asking.TableSeries;
import ca.liaison.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Asks the table for the numbers of a shape and makes a figure of them. */
@ApplicationScoped
class Plotting {

    private static final int MOST_ROWS = 40;

    private final Statistics statistics;
    private final Naming naming;
    private final Captions captions;

    @Inject
    Plotting(Statistics statistics, Naming naming, Captions captions) {
        this.statistics = statistics;
        this.naming = naming;
        this.captions = captions;
    }

    Plot plot(Shape shape, PlotAddress view, String source, Language language) {
        var plot = absolute(shape, view, source, language);
        return isIndexed(shape, view) ? Indexing.of(plot, language) : plot;
    }

    static boolean isIndexed(Shape shape, PlotAddress view) {
        return view.index() && shape.isCourse() && shape.look() != ChartType.STACKED;
    }

    /** As the table has the numbers, also where an index is asked for. */
    Plot absolute(Shape shape, PlotAddress view, String source, Language language) {
        var plot = shape.isCourse() ? course(shape, view, source, language) : names(shape, source, language);
        if (!shape.unique()) {
            plot.notes()
                    .add(Messages.text(
                            language,
                            Shape.isAdditive(shape.measure()) ? "statistics.plot.sums" : "statistics.plot.means"));
        }
        return plot;
    }

    /** Through time. */
    private Plot course(Shape shape, PlotAddress view, String source, Language language) {
        var lines = lines(shape, view, language);
        var moments = new TreeMap<Double, String>();
        lines.forEach(line -> moments.putAll(line.labels()));
        var points = moments.entrySet().stream()
                .map(moment -> new Point(moment.getValue(), moment.getKey(), null))
                .toList();
        var strands = lines.stream()
                .map(line -> new Strand(
                        line.name(),
                        null,
                        null,
                        points.stream()
                                .map(point -> line.values().get(point.at()))
                                .toList()))
                .toList();
        var notes = new ArrayList<String>();
        var series = series(shape);
        if (series > lines.size()) {
            notes.add(Messages.text(language, "statistics.plot.some", lines.size(), series));
        }
        var labels = points.stream().map(Point::label).toList();
        var all = strands.stream().flatMap(strand -> strand.values().stream()).toList();
        var figure = new Figure(
                captions.of(shape, Captions.period(labels, language), language),
                Captions.unit(shape, language),
                source,
                shape.look(),
                points,
                strands,
                true,
                Naming.notation(shape.measure(), language).fit(all),
                null,
                new Extent(
                        points.size() == 1 && !shape.moments().isEmpty()
                                ? naming.when(moment(shape, points.get(0)), shape, language)
                                : null,
                        Integer.MAX_VALUE,
                        parts(shape),
                        wholeNames(shape, lines)));
        return new Plot(
                figure,
                shape.time() == null
                        ? Messages.text(language, "statistics.year")
                        : shape.time().name().in(language),
                rows(figure, language),
                notes);
    }

    /** How many lines there are to choose from; stacked, only parts are lines. */
    private static int series(Shape shape) {
        return shape.by() == null || shape.look() == ChartType.STACKED
                ? parts(shape)
                : shape.values().size();
    }

    /** How many lines there are that hold no others. */
    private static int parts(Shape shape) {
        return shape.by() == null
                ? shape.chosen().size()
                : (int) shape.values().stream()
                        .filter(Wholes.among(shape.values()).negate())
                        .count();
    }

    private static Set<String> wholeNames(Shape shape, List<Line> lines) {
        var wholes = wholes(shape);
        return lines.stream()
                .filter(line -> wholes.contains(line.key()))
                .map(Line::name)
                .collect(Collectors.toSet());
    }

    private static Cell moment(Shape shape, Point point) {
        return shape.moments().stream()
                .filter(moment -> moment.number() != null && moment.number() == point.at())
                .findFirst()
                .orElse(shape.at());
    }

    /** One line: its name, the key of its value or the id of its measure, and its values and their labels by moment. */
    record Line(String name, String key, TreeMap<Double, Double> values, TreeMap<Double, String> labels) {}

    List<Line> lines(Shape shape, PlotAddress view, Language language) {
        var filters = new ArrayList<>(shape.filters());
        if (shape.by() != null) {
            filters.add(Filter.equal(
                    shape.by().id(),
                    shape.shown().stream()
                            .map(cell -> Naming.key(cell, shape.by()))
                            .toArray(String[]::new)));
        }
        var counted = shape.isCounted();
        var query = new SeriesQuery(
                filters,
                shape.wide() ? SeriesQuery.YEARS : shape.time().id(),
                shape.by() == null ? null : shape.by().id(),
                shape.wide()
                        ? List.of()
                        : counted
                                ? List.of(shape.time().id())
                                : shape.chosen().stream().map(Column::id).toList(),
                counted ? Function.COUNT : shape.function());
        var lines = statistics.series(shape.opened().table(), query).stream()
                .map(series -> line(series, shape, view, language))
                .toList();
        var order =
                shape.shown().stream().map(cell -> Naming.key(cell, shape.by())).toList();
        var wholes = shape.look() == ChartType.STACKED ? wholes(shape) : Set.of();
        return lines.stream()
                .filter(line -> !wholes.contains(line.key()))
                .sorted(Comparator.comparingInt(line -> order.indexOf(line.key())))
                .limit(Figure.MOST_STRANDS)
                .toList();
    }

    /** What holds others that are drawn too, so that stacked it would be counted twice. */
    private static Set<String> wholes(Shape shape) {
        if (shape.by() == null) {
            return shape.chosen().stream()
                    .filter(column -> Boolean.TRUE.equals(column.total()))
                    .map(Column::id)
                    .collect(Collectors.toSet());
        }
        return shape.shown().stream()
                .filter(Wholes.among(shape.values()))
                .map(cell -> Naming.key(cell, shape.by()))
                .collect(Collectors.toSet());
    }

    private Line line(TableSeries series, Shape shape, PlotAddress view, Language language) {
        var values = new TreeMap<Double, Double>();
        var labels = new TreeMap<Double, String>();
        for (var point : series.points()) {
            if (point.at().number() != null && isWithin(point.at(), shape, view)) {
                labels.put(
                        point.at().number(),
                        shape.wide()
                                ? String.valueOf(point.at().number().longValue())
                                : naming.moment(point.at(), shape, language));
                if (point.value() != null) {
                    values.put(point.at().number(), scaled(point.value(), shape));
                }
            }
        }
        var named = shape.by() != null && series.key() != null;
        return new Line(
                named
                        ? naming.of(series.key(), shape.by(), language)
                        : shape.wide()
                                        || series.measure() == null
                                        || shape.chosen().size() == 1
                                ? shape.measure().name().in(language)
                                : Naming.measured(series.measure(), language),
                named
                        ? Naming.key(series.key(), shape.by())
                        : series.measure() == null ? "" : series.measure().id(),
                values,
                labels);
    }

    private static boolean isWithin(Cell moment, Shape shape, PlotAddress view) {
        var key = shape.wide() ? String.valueOf(moment.number().longValue()) : Naming.key(moment, shape.time());
        return (view.from() == null || key.compareTo(view.from()) >= 0)
                && (view.to() == null || key.compareTo(view.to()) <= 0);
    }

    private static Double scaled(Double value, Shape shape) {
        return value == null || shape.factor() == 1
                ? value
                : BigDecimal.valueOf(value)
                        .multiply(BigDecimal.valueOf(shape.factor()))
                        .doubleValue();
    }

    /** Names side by side: at one moment, or where there is no time. */
    private Plot names(Shape shape, String source, Language language) {
        var notes = new ArrayList<String>();
        var isTimed = shape.at() != null;
        var when = isTimed ? naming.moment(shape.at(), shape, language) : null;
        var drawn = Integer.MAX_VALUE;
        List<Point> points;
        List<Strand> strands;
        if (shape.by() == null) {
            var measured = groups(shape, List.of()).stream()
                    .findFirst()
                    .map(Group::values)
                    .orElse(List.of());
            points = IntStream.range(0, shape.chosen().size())
                    .mapToObj(
                            index -> new Point(shape.chosen().get(index).name().in(language), index, null))
                    .toList();
            strands = List.of(new Strand(
                    "",
                    null,
                    null,
                    IntStream.range(0, points.size())
                            .mapToObj(index -> index < measured.size() ? scaled(measured.get(index), shape) : null)
                            .toList()));
        } else {
            var groups = groups(shape, List.of(shape.by().id())).stream()
                    .filter(group -> !group.keys().get(0).isEmpty())
                    .toList();
            var all = shape.look() == ChartType.ROWS
                    ? ranked(groups, shape, notes, language)
                    : mapped(groups, notes, language);
            if (shape.look() == ChartType.ROWS && all.size() > MOST_ROWS) {
                notes.add(Messages.text(language, "statistics.plot.highest", MOST_ROWS, all.size()));
                drawn = MOST_ROWS;
            }
            points = IntStream.range(0, all.size())
                    .mapToObj(index -> point(all.get(index).keys().get(0), index, shape, language))
                    .toList();
            strands = IntStream.range(
                            0,
                            shape.look() == ChartType.MAP ? 1 : shape.chosen().size())
                    .mapToObj(measure -> strand(shape.chosen().get(measure), measure, all, shape, language))
                    .toList();
        }
        var everything =
                strands.stream().flatMap(strand -> strand.values().stream()).toList();
        var figure = new Figure(
                captions.of(shape, when, language),
                Captions.unit(shape, language),
                source,
                shape.look(),
                points,
                strands,
                false,
                Naming.notation(shape.measure(), language).fit(everything),
                null,
                new Extent(isTimed ? naming.when(shape.at(), shape, language) : null, drawn, 0, Set.of()));
        return new Plot(
                figure,
                shape.by() == null
                        ? Messages.text(language, "statistics.measure")
                        : shape.by().name().in(language),
                rows(figure, language),
                notes);
    }

    private static Strand strand(Column measure, int index, List<Group> groups, Shape shape, Language language) {
        var values = groups.stream()
                .map(group -> scaled(group.values().get(index), shape))
                .toList();
        return new Strand(
                shape.chosen().size() == 1 ? measure.name().in(language) : Naming.measured(measure, language),
                null,
                Naming.notation(measure, language).fit(values),
                values);
    }

    /** The greatest first. What holds others is no rival of theirs, and is told of apart. */
    private List<Group> ranked(List<Group> groups, Shape shape, List<String> notes, Language language) {
        var whole =
                Wholes.among(groups.stream().map(group -> group.keys().get(0)).toList());
        groups.stream()
                .filter(group ->
                        whole.test(group.keys().get(0)) && group.values().get(0) != null)
                .forEach(group -> notes.add(Messages.text(
                        language,
                        "statistics.plot.apart",
                        naming.of(group.keys().get(0), shape.by(), language),
                        Naming.notation(shape.measure(), language)
                                .of(scaled(group.values().get(0), shape), language))));
        return groups.stream()
                .filter(group -> !whole.test(group.keys().get(0)))
                .sorted(Comparator.comparing(
                        group -> group.values().get(0), Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    private static List<Group> mapped(List<Group> groups, List<String> notes, Language language) {
        var onMap = groups.stream()
                .filter(group -> group.keys().get(0).place() != null
                        && Figure.isOnMap(group.keys().get(0).place()))
                .toList();
        if (onMap.size() < groups.size()) {
            notes.add(Messages.text(language, "statistics.plot.map"));
        }
        return onMap;
    }

    private Point point(Cell key, int index, Shape shape, Language language) {
        return new Point(naming.of(key, shape.by(), language), index, key.place());
    }

    private List<Group> groups(Shape shape, List<String> by) {
        var filters = new ArrayList<>(shape.filters());
        if (shape.time() != null && shape.at() != null) {
            filters.add(Filter.equal(shape.time().id(), Naming.key(shape.at(), shape.time())));
        }
        var columns = shape.wide()
                ? shape.opened().table().years().stream()
                        .filter(year ->
                                String.valueOf(year.year()).equals(shape.at().raw()))
                        .toList()
                : shape.chosen();
        var measures = shape.isCounted()
                ? List.of(
                        new Measure(Function.COUNT, by.isEmpty() ? shape.time().id() : by.get(0)))
                : columns.stream()
                        .map(column -> new Measure(shape.function(), column.id()))
                        .toList();
        return statistics.ownGroups(shape.opened().table(), new GroupsQuery(filters, by, measures, false));
    }

    static List<Plot.Row> rows(Figure figure, Language language) {
        return IntStream.range(0, figure.points().size())
                .mapToObj(index -> new Plot.Row(
                        figure.points().get(index).label(),
                        figure.strands().stream()
                                .map(strand -> figure.written(strand, index, language))
                                .toList()))
                .toList();
    }
}
