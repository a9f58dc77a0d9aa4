package ca.liaison.statistics.showing;

import ca.liaison.Language;
import ca.liaison.plots.Figure;
import ca.liaison.plots.Figure.Strand;
import ca.liaison.plots.Notation;
import ca.liaison.web.Messages;
import java.util.ArrayList;
import java.util.Optional;

/** A figure as an index: the first moment at which every series has a value is 100. */
final class Indexing {

    private static final double BASE = 100;

    private Indexing() {}

    /** The plot itself, and why, where no moment has a value of every series. */
    static Plot of(Plot plot, Language language) {
        var notes = new ArrayList<>(plot.notes());
        var figure = of(plot.figure(), language);
        if (figure.isEmpty()) {
            notes.add(Messages.text(language, "statistics.plot.index.none"));
        }
        var shown = figure.orElse(plot.figure());
        return new Plot(shown, plot.corner(), Plotting.rows(shown, language), notes);
    }

    private static Optional<Figure> of(Figure figure, Language language) {
        for (var at = 0; at < figure.points().size(); at++) {
            var index = at;
            if (figure.strands().stream()
                    .map(strand -> strand.values().get(index))
                    .allMatch(value -> value != null && value > 0)) {
                return Optional.of(from(figure, index, language));
            }
        }
        return Optional.empty();
    }

    private static Figure from(Figure figure, int base, Language language) {
        var strands = figure.strands().stream()
                .map(strand -> {
                    var first = strand.values().get(base);
                    return new Strand(
                            strand.name(),
                            null,
                            null,
                            strand.values().stream()
                                    .map(value -> value == null ? null : Double.valueOf(BASE * value / first))
                                    .toList());
                })
                .toList();
        return new Figure(
                figure.title(),
                Messages.text(
                        language,
                        "statistics.plot.index",
                        figure.points().get(base).label()),
                figure.source(),
                figure.look(),
                figure.points(),
                strands,
                true,
                Notation.plain(1),
                BASE,
                figure.extent());
    }
}
