package ca.liaison.plots;

import java.util.Arrays;
import java.util.List;

/** Lying bars, one for each name: names can be read, and any number of them fits. */
final class Rows {

    private static final int MOST_LINES = 2;
    private static final double LINE = 1.15;

    private Rows() {}

    /** A name in two lines at most. */
    private static List<String> label(String name, double size, double width) {
        var lines = Ink.wrapped(name, size, width);
        return lines.size() <= MOST_LINES
                ? lines
                : List.of(lines.get(0), Ink.fitting(String.join(" ", lines.subList(1, lines.size())), size, width));
    }

    static double draw(Paper paper, Figure figure, double top) {
        var size = paper.letters();
        var several = figure.strands().size();
        paper.hatches(several);
        var y = Legend.draw(paper, figure, top, true) + 6;
        var thick = several == 1 ? size * 1.1 : size * 0.85;
        var names = paper.isNarrow()
                ? 0
                : Math.min(
                        paper.width() * 0.4,
                        figure.points().stream()
                                        .mapToDouble(point -> Ink.width(point.label(), size))
                                        .max()
                                        .orElse(0)
                                + 10);
        var numbers = figure.strands().stream()
                        .flatMap(strand -> strand.values().stream()
                                .filter(value -> value != null)
                                .map(value -> figure.notation(strand).aligned(value, paper.language)))
                        .mapToDouble(number -> Ink.width(number, size))
                        .max()
                        .orElse(0)
                + 10;
        var scale = Scale.of(Arrays.stream(Axes.values(figure, false)), 4, names, paper.width() - numbers);
        var zero = scale.at(0);
        var begin = y;
        var spots = new StringBuilder[several];
        for (var index = 0; index < figure.points().size(); index++) {
            var label = label(figure.points().get(index).label(), size, paper.isNarrow() ? paper.width() : names - 8);
            var above = 0.0;
            if (paper.isNarrow()) {
                for (var line : label) {
                    paper.text(0, y + size, "start", Ink.TEXT, line);
                    y += size * 1.3;
                }
            } else {
                var tall = label.size() * size * LINE;
                above = Math.max(0, (tall - several * thick) / 2);
                var first = y + above + several * thick / 2 - tall / 2 + size * 0.95;
                for (var line = 0; line < label.size(); line++) {
                    paper.text(names - 8, first + line * size * LINE, "end", Ink.TEXT, label.get(line));
                }
            }
            y += above;
            for (var strand = 0; strand < several; strand++) {
                spots[strand] = spots[strand] == null ? new StringBuilder() : spots[strand];
                var value = figure.strands().get(strand).values().get(index);
                var across = y + strand * thick;
                if (value == null) {
                    spots[strand].append("- ");
                    paper.text(zero + 6, across + thick * 0.5 + size * 0.36, "start", Ink.QUIET, "–");
                } else {
                    var end = scale.at(value);
                    paper.open("g", "class", "bar", "data-strand", strand)
                            .bar(Math.min(zero, end), across + 1, Math.abs(end - zero), thick - 2, strand);
                    paper.text(
                                    Math.max(zero, end) + 6,
                                    across + thick * 0.5 + size * 0.36,
                                    "start",
                                    Ink.TEXT,
                                    figure.notation(figure.strands().get(strand))
                                            .aligned(value, paper.language))
                            .close("g");
                    spots[strand]
                            .append(Paper.number(end))
                            .append(',')
                            .append(Paper.number(across + thick / 2))
                            .append(' ');
                }
            }
            y += several * thick + above + size * (paper.isNarrow() ? 0.6 : 0.55);
        }
        paper.line(zero, begin - 2, zero, y - 4, Ink.AXIS, 1);
        for (var strand = 0; strand < several; strand++) {
            paper.add(
                    "g",
                    "class",
                    "spots",
                    "data-strand",
                    strand,
                    "data-spots",
                    spots[strand] == null ? "" : spots[strand].toString().strip());
        }
        return y;
    }
}
