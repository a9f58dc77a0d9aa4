package ca.liaison.statistics.showing;

import ca.liaison.Language;
import ca.liaison.plots.ChartType;
import ca.liaison.plots.Figure;
import ca.liaison.plots.Figure.Point;
import ca.liaison.plots.Figure.Strand;
import ca.liaison.statistics.Cell;
import ca.liaison.statistics.Column;
import ca.liaison.statistics.Type;
import ca.liaison.statistics.asking.Filter;
import ca.liaison.statistics.asking.Group;
import ca.liaison.statistics.asking.GroupsQuery;
import ca.liaison.statistics.asking.GroupsQuery.Measure;
import ca.liaison.statistics.asking.SeriesQuery;
import ca.liaison.statistics.asking.Statistics;
import ca.liaison.statistics.asking.TableSeries;
import ca.liaison.web.Formats;
import ca.liaison.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Asks the table for the numbers of a shape and makes a figure of them. */
@ApplicationScoped
class Plotting {

    private static final int MOST_ROWS = 40;
    private static final Pattern YEAR = Pattern.compile("\\b(1[5-9]|20)\\d\\d\\b");

    private final Statistics statistics;
    private final Naming naming;

    @Inject
    Plotting(Statistics statistics, Naming naming) {
        this.statistics = statistics;
        this.naming = naming;
    }

    Plot plot(Shape shape, PlotAddress view, String source, Language language) {
        var plot =
                switch (shape.look()) {
                    case ROWS, MAP -> names(shape, source, language);
                    default -> course(shape, view, source, language);
                };
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
                        points.stream()
                                .map(point -> line.values().get(point.at()))
                                .toList()))
                .toList();
        var notes = new ArrayList<String>();
        if (shape.by() != null && shape.values().size() > shape.shown().size()) {
            notes.add(Messages.text(
                    language,
                    "statistics.plot.some",
                    shape.shown().size(),
                    shape.values().size()));
        }
        var index = view.index() && shape.look() != ChartType.STACKED;
        var first = points.isEmpty() ? "" : points.get(0).label();
        var shownStrands = index ? strands.stream().map(Plotting::indexed).toList() : strands;
        var last = points.isEmpty() ? "" : points.get(points.size() - 1).label();
        var figure = new Figure(
                title(
                        shape,
                        first.equals(last) ? first : Messages.text(language, "statistics.plot.period", first, last),
                        language),
                index ? Messages.text(language, "statistics.plot.index", first) : unit(shape, language),
                source,
                shape.look(),
                points,
                shownStrands,
                true,
                index ? 1 : Naming.decimals(shape.measure()),
                !index && shape.measure().type() == Type.PERCENT,
                index ? 100.0 : null);
        return new Plot(
                figure,
                shape.time() == null
                        ? Messages.text(language, "statistics.year")
                        : shape.time().name().in(language),
                rows(figure, language),
                notes);
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
        var query = new SeriesQuery(
                filters,
                shape.wide() ? SeriesQuery.YEARS : shape.time().id(),
                shape.by() == null ? null : shape.by().id(),
                shape.wide()
                        ? List.of()
                        : shape.chosen().stream().map(Column::id).toList(),
                shape.function());
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

    /**
     * What holds others that are drawn too, so that stacked it would be counted twice: the country of provinces, a
     * column of totals.
     */
    private static Set<String> wholes(Shape shape) {
        if (shape.by() == null) {
            return shape.chosen().stream()
                    .filter(column -> Boolean.TRUE.equals(column.total()))
                    .map(Column::id)
                    .collect(Collectors.toSet());
        }
        var parts = shape.shown().stream()
                .map(Cell::place)
                .filter(code -> code != null && code.contains("-"))
                .map(code -> code.substring(0, code.indexOf('-')))
                .collect(Collectors.toSet());
        return shape.shown().stream()
                .filter(cell -> parts.contains(String.valueOf(cell.place())))
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
                                : naming.of(point.at(), shape.time(), language));
                if (point.value() != null) {
                    values.put(point.at().number(), point.value());
                }
            }
        }
        var named = shape.by() != null && series.key() != null;
        return new Line(
                named
                        ? naming.of(series.key(), shape.by(), language)
                        : shape.wide() || series.measure() == null
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

    /** The first value is 100. */
    private static Strand indexed(Strand strand) {
        var first =
                strand.values().stream().filter(Objects::nonNull).findFirst().orElse(0.0);
        return new Strand(
                strand.name(),
                strand.unit(),
                strand.values().stream()
                        .map(value -> value == null || first == 0 ? null : Double.valueOf(100 * value / first))
                        .toList());
    }

    /** Names side by side: at one moment, or where there is no time. */
    private Plot names(Shape shape, String source, Language language) {
        var notes = new ArrayList<String>();
        var when = shape.at() == null
                ? null
                : shape.time() == null ? shape.at().raw() : naming.of(shape.at(), shape.time(), language);
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
                    when == null ? "" : when,
                    null,
                    IntStream.range(0, points.size())
                            .mapToObj(index -> index < measured.size() ? measured.get(index) : null)
                            .toList()));
        } else {
            var groups = groups(shape, List.of(shape.by().id())).stream()
                    .filter(group -> !group.keys().get(0).isEmpty())
                    .toList();
            if (shape.look() == ChartType.ROWS) {
                groups = groups.stream()
                        .sorted(Comparator.comparing(
                                group -> group.values().get(0), Comparator.nullsLast(Comparator.reverseOrder())))
                        .toList();
                if (groups.size() > MOST_ROWS) {
                    notes.add(Messages.text(language, "statistics.plot.highest", MOST_ROWS, groups.size()));
                    groups = groups.subList(0, MOST_ROWS);
                }
            } else if (groups.stream()
                    .anyMatch(group -> group.keys().get(0).place() == null
                            || !Figure.isOnMap(group.keys().get(0).place()))) {
                notes.add(Messages.text(language, "statistics.plot.map"));
                groups = groups.stream()
                        .filter(group -> group.keys().get(0).place() != null
                                && Figure.isOnMap(group.keys().get(0).place()))
                        .toList();
            }
            var all = groups;
            points = IntStream.range(0, all.size())
                    .mapToObj(index -> point(all.get(index).keys().get(0), index, shape, language))
                    .toList();
            strands = IntStream.range(
                            0,
                            shape.look() == ChartType.MAP ? 1 : shape.chosen().size())
                    .mapToObj(measure -> new Strand(
                            Naming.measured(shape.chosen().get(measure), language),
                            null,
                            all.stream()
                                    .map(group -> group.values().get(measure))
                                    .toList()))
                    .toList();
        }
        var figure = new Figure(
                title(shape, when, language),
                unit(shape, language),
                source,
                shape.look(),
                points,
                strands,
                false,
                Naming.decimals(shape.measure()),
                shape.measure().type() == Type.PERCENT,
                null);
        return new Plot(
                figure,
                shape.by() == null
                        ? Messages.text(language, "statistics.measure")
                        : shape.by().name().in(language),
                rows(figure, language),
                notes);
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
        return statistics.groups(
                shape.opened().table(),
                new GroupsQuery(
                        filters,
                        by,
                        columns.stream()
                                .map(column -> new Measure(shape.function(), column.id()))
                                .toList(),
                        true));
    }

    /**
     * The dataset, what is counted where that is one thing, what is held still, and when; what the title of the dataset
     * says already is not said again.
     */
    private String title(Shape shape, String when, Language language) {
        var title = shape.opened().dataset().title().in(language);
        var measure = shape.chosen().size() > 1 || shape.wide()
                ? null
                : shape.measure().name().in(language);
        var pinned = shape.pins().stream()
                .filter(pin -> pin.value() != null)
                .map(pin -> naming.of(pin.value(), pin.column(), language))
                .toList();
        var parts = new ArrayList<String>();
        parts.add(measure);
        parts.addAll(pinned);
        parts.removeIf(part ->
                part == null || title.toLowerCase(language.locale()).contains(part.toLowerCase(language.locale())));
        if (when != null && !says(title, when)) {
            parts.add(when);
        }
        return parts.isEmpty()
                ? title
                : Messages.text(language, "statistics.plot.title", title, String.join(", ", parts));
    }

    /** Of one year, a title that speaks of others too does not tell which one is shown. */
    private static boolean says(String title, String when) {
        return title.contains(when) && !YEAR.matcher(title.replace(when, "")).find();
    }

    private static String unit(Shape shape, Language language) {
        var unit = Naming.unit(shape.measure(), language);
        return shape.chosen().size() > 1 ? unit : Naming.measured(shape.measure(), language);
    }

    static List<Plot.Row> rows(Figure figure, Language language) {
        return IntStream.range(0, figure.points().size())
                .mapToObj(index -> new Plot.Row(
                        figure.points().get(index).label(),
                        figure.strands().stream()
                                .map(strand -> strand.values().get(index))
                                .map(value -> value == null ? "–" : Formats.decimal(value, figure.decimals(), language))
                                .toList()))
                .toList();
    }
}
