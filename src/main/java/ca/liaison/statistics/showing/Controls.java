package ca.liaison.statistics.showing;

import ca.liaison.Language;
import ca.liaison.identity.Viewer;
import ca.liaison.plots.ChartType;
import ca.liaison.plots.Figure;
import ca.liaison.statistics.Cell;
import ca.liaison.statistics.OpenDataset;
import ca.liaison.statistics.asking.Statistics;
import ca.liaison.web.Messages;
import ca.liaison.web.forms.Choices.Choice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The form of a plot: only questions that have more than one answer. */
@ApplicationScoped
class Controls {

    private static final int MOST_OTHERS = 200;

    private final Statistics statistics;
    private final Naming naming;

    @Inject
    Controls(Statistics statistics, Naming naming) {
        this.statistics = statistics;
        this.naming = naming;
    }

    List<DatasetPage.Control> of(Shape shape, PlotAddress view, Viewer viewer, Language language) {
        var controls = new ArrayList<DatasetPage.Control>();
        choice(
                controls,
                "plot",
                language,
                shape.looks().stream()
                        .map(look ->
                                new Choice(look.code(), words(language, "look." + look.code()), look == shape.look()))
                        .toList());
        measures(controls, shape, language);
        if (shape.dims().size() > 1
                || shape.isTimed()
                        && shape.measures().size() > 1
                        && !shape.dims().isEmpty()) {
            choice(controls, "by", language, dims(shape, language));
        }
        for (var pin : shape.pins()) {
            var options = Stream.concat(
                    pin.mayBeAll()
                            ? Stream.of(new Choice(PlotAddress.ALL, words(language, "all"), pin.value() == null))
                            : Stream.empty(),
                    pin.values().stream()
                            .map(cell -> new Choice(
                                    Naming.key(cell, pin.column()),
                                    naming.of(cell, pin.column(), language),
                                    cell.equals(pin.value()))));
            controls.add(new DatasetPage.Control(
                    "f." + pin.column().id(), pin.column().name().in(language), null, false, options.toList()));
        }
        if (shape.isTimed()) {
            time(controls, shape, view, language);
        }
        if (shape.by() != null && shape.isTimed() && shape.values().size() > 1 && shape.isCourse()) {
            controls.add(new DatasetPage.Control(
                    "show",
                    shape.by().name().in(language),
                    words(language, "show.hint", Figure.MOST_STRANDS),
                    true,
                    shape.values().stream()
                            .map(cell -> new Choice(
                                    Naming.key(cell, shape.by()),
                                    naming.of(cell, shape.by(), language),
                                    shape.shown().contains(cell)))
                            .toList()));
        }
        compared(controls, shape, view, viewer, language);
        return controls;
    }

    private static void measures(List<DatasetPage.Control> controls, Shape shape, Language language) {
        var several = shape.by() == null || !shape.isTimed();
        var options = shape.measures().stream()
                .map(column -> new Choice(
                        column.id(),
                        Naming.measured(column, language),
                        shape.chosen().contains(column)))
                .toList();
        if (options.size() > 1) {
            controls.add(new DatasetPage.Control(
                    "measure",
                    words(language, "measure"),
                    several ? words(language, "measure.hint", Figure.MOST_STRANDS) : null,
                    several,
                    options));
        }
    }

    private static List<Choice> dims(Shape shape, Language language) {
        var dims = shape.dims().stream()
                .map(column -> new Choice(column.id(), column.name().in(language), column.equals(shape.by())));
        return Stream.concat(
                        dims,
                        shape.isTimed() && shape.measures().size() > 1
                                ? Stream.of(new Choice("", words(language, "by.none"), shape.by() == null))
                                : Stream.empty())
                .toList();
    }

    private void time(List<DatasetPage.Control> controls, Shape shape, PlotAddress view, Language language) {
        if (!shape.isCourse()) {
            choice(
                    controls,
                    "at",
                    language,
                    moments(shape, Shaping.key(shape.at(), shape.time()), language)
                            .toList());
            return;
        }
        var first = Shaping.key(shape.moments().get(0), shape.time());
        var last = Shaping.key(shape.moments().get(shape.moments().size() - 1), shape.time());
        choice(
                controls,
                "from",
                language,
                moments(shape, view.from() == null ? first : view.from(), language)
                        .toList());
        choice(
                controls,
                "to",
                language,
                moments(shape, view.to() == null ? last : view.to(), language).toList());
        if (shape.look() != ChartType.STACKED) {
            choice(
                    controls,
                    "scale",
                    language,
                    List.of(
                            new Choice("absolute", words(language, "scale.absolute"), !view.index()),
                            new Choice("index", words(language, "scale.index"), view.index())));
        }
    }

    private Stream<Choice> moments(Shape shape, String chosen, Language language) {
        return shape.moments().stream()
                .map(moment -> new Choice(
                        Shaping.key(moment, shape.time()),
                        label(moment, shape, language),
                        Shaping.key(moment, shape.time()).equals(chosen)));
    }

    private String label(Cell moment, Shape shape, Language language) {
        return naming.moment(moment, shape, language);
    }

    private void compared(
            List<DatasetPage.Control> controls, Shape shape, PlotAddress view, Viewer viewer, Language language) {
        if (!shape.isTimed()) {
            return;
        }
        var others = statistics.all(viewer).stream()
                .filter(other ->
                        !other.dataset().id().equals(shape.opened().dataset().id()))
                .filter(Controls::isTimed)
                .limit(MOST_OTHERS)
                .map(other -> new Choice(
                        other.dataset().id().value(),
                        other.dataset().title().in(language),
                        other.dataset().id().value().equals(view.with())))
                .toList();
        if (!others.isEmpty()) {
            controls.add(new DatasetPage.Control(
                    "with",
                    words(language, "with"),
                    null,
                    false,
                    Stream.concat(
                                    Stream.of(new Choice("", words(language, "with.none"), view.with() == null)),
                                    others.stream())
                            .toList()));
        }
    }

    private static boolean isTimed(OpenDataset opened) {
        return opened.table().time().isPresent() || !opened.table().years().isEmpty();
    }

    private static void choice(
            List<DatasetPage.Control> controls, String name, Language language, List<Choice> options) {
        if (options.size() > 1) {
            controls.add(new DatasetPage.Control(name, words(language, name), null, false, options));
        }
    }

    private static String words(Language language, String key, Object... arguments) {
        return Messages.text(language, "statistics.control." + key, arguments);
    }
}
