package ca.liaison.statistics.showing;

import ca.liaison.Language;
import ca.liaison.identity.Viewer;
import ca.liaison.plots.ChartType;
import ca.liaison.plots.Figure;
import ca.liaison.plots.Figure.Point;
import ca.liaison.plots.Figure.Strand;
import ca.liaison.statistics.Cell;
import ca.liaison.statistics.DatasetId;
import ca.liaison.statistics.OpenDataset;
import ca.liaison.statistics.Type;
import ca.liaison.statistics.asking.Statistics;
import ca.liaison.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Lays two datasets beside each other: joined by year, and by place where both speak of places. Where they count
 * different things each keeps a scale of its own, unless both are made an index.
 */
@ApplicationScoped
class Comparing {

    private static final int OF_EACH = 3;

    private final Statistics statistics;
    private final Shaping shaping;
    private final Plotting plotting;

    @Inject
    Comparing(Statistics statistics, Shaping shaping, Plotting plotting) {
        this.statistics = statistics;
        this.shaping = shaping;
        this.plotting = plotting;
    }

    /** The plot of one dataset, with another one where the view asks for it and both know of time. */
    Plot plot(Shape shape, PlotAddress view, Viewer viewer, String source, Language language) {
        var alone = plotting.absolute(shape, view, source, language);
        var plot = other(shape, view, viewer)
                .flatMap(other -> joined(shape, view, alone, other, language))
                .orElse(alone);
        return Plotting.isIndexed(shape, view) ? Indexing.of(plot, language) : plot;
    }

    private Optional<OpenDataset> other(Shape shape, PlotAddress view, Viewer viewer) {
        return shape.isTimed() && alongTime(shape) ? named(shape, view, viewer) : Optional.empty();
    }

    /**
     * A ranking and a map cannot hold two datasets: the other one has a picture of its own, of the same kind and
     * moment. Empty where it has none such.
     */
    Optional<Shape> beside(Shape shape, PlotAddress view, Viewer viewer) {
        if (!shape.isTimed() || alongTime(shape)) {
            return Optional.empty();
        }
        return named(shape, view, viewer)
                .map(other -> shaping.of(other, besideView(view)))
                .filter(other -> other.isDrawn() && other.look() == shape.look());
    }

    /** How the other dataset is looked at beside a ranking or a map. */
    static PlotAddress besideView(PlotAddress view) {
        return new PlotAddress(
                null,
                view.look(),
                List.of(),
                null,
                List.of(),
                Map.of(),
                false,
                null,
                null,
                view.at(),
                null,
                1,
                null,
                null,
                null,
                null,
                null);
    }

    private Optional<OpenDataset> named(Shape shape, PlotAddress view, Viewer viewer) {
        if (view.with() == null) {
            return Optional.empty();
        }
        var other = new DatasetId(view.with());
        return other.equals(shape.opened().dataset().id()) ? Optional.empty() : statistics.other(other, viewer);
    }

    private static boolean alongTime(Shape shape) {
        return shape.look() != ChartType.ROWS && shape.look() != ChartType.MAP;
    }

    private Optional<Plot> joined(Shape shape, PlotAddress view, Plot alone, OpenDataset other, Language language) {
        var places =
                shape.shown().stream().map(Cell::place).filter(Objects::nonNull).toList();
        var asked = new PlotAddress(
                null,
                ChartType.LINE,
                List.of(),
                null,
                places,
                Map.of(),
                view.index(),
                view.from(),
                view.to(),
                null,
                null,
                1,
                null,
                null,
                null,
                null,
                null);
        var second = shaping.of(other, asked);
        if (!second.isDrawn() || !second.isTimed() || isByDay(shape) != isByDay(second)) {
            return Optional.empty();
        }
        var theirs = plotting.absolute(second, asked, null, language);
        var mixed = !view.index() && !Shaping.isLike(shape.measure(), second.measure());
        var points = new TreeMap<Double, Point>();
        Stream.of(alone, theirs)
                .flatMap(plot -> plot.figure().points().stream())
                .forEach(point -> points.put(point.at(), point));
        var strands = new ArrayList<Strand>();
        strands(alone, shape, points, mixed, language).forEach(strands::add);
        strands(theirs, second, points, mixed, language).forEach(strands::add);
        var look = mixed || shape.look() == ChartType.MULTIPLES
                ? ChartType.MULTIPLES
                : shape.look() == ChartType.STACKED ? ChartType.LINE : shape.look();
        var own = alone.figure();
        var title = Messages.text(
                language,
                "statistics.compare.title",
                shape.opened().dataset().title().in(language),
                other.dataset().title().in(language));
        var figure = new Figure(
                title,
                mixed ? null : own.unit(),
                own.source(),
                look,
                List.copyOf(points.values()),
                strands,
                true,
                own.notation(),
                null,
                Figure.Extent.ALL);
        var notes = new ArrayList<>(alone.notes());
        if (mixed) {
            notes.add(Messages.text(language, "statistics.compare.mixed"));
        }
        return Optional.of(new Plot(figure, alone.corner(), Plotting.rows(figure, language), notes));
    }

    private static boolean isByDay(Shape shape) {
        return shape.time() != null && shape.time().type() == Type.DATE;
    }

    private static Stream<Strand> strands(
            Plot plot, Shape shape, TreeMap<Double, Point> points, boolean mixed, Language language) {
        var figure = plot.figure();
        return figure.strands().stream().limit(OF_EACH).map(strand -> {
            var values = new TreeMap<Double, Double>();
            figure.points()
                    .forEach(point -> values.put(
                            point.at(), strand.values().get(figure.points().indexOf(point))));
            var name = shape.by() == null
                    ? strand.name()
                    : Messages.text(
                            language,
                            "statistics.of",
                            strand.name(),
                            shape.measure().name().in(language));
            return new Strand(
                    name,
                    mixed ? Naming.measured(shape.measure(), language) : null,
                    strand.notation() == null ? figure.notation() : strand.notation(),
                    points.keySet().stream().map(values::get).toList());
        });
    }
}
