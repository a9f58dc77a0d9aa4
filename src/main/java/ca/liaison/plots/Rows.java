package ca.liaison.plots;

import java.util.Arrays;

/** Lying bars, one for each name: names can be read, and any number of them fits. */
final class Rows {

    private Rows() {}

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
                        .flatMap(strand -> strand.values().stream())
                        .filter(value -> value != null)
                        .mapToDouble(value -> Ink.width(paper.say(value, figure.notation().decimals()), size))
                        .max()
                        .orElse(0)
                + 10;
        var scale = Scale.of(Arrays.stream(Axes.values(figure, false)), 4, names, paper.width() - numbers);
        var zero = scale.at(0);
        var begin = y;
        var spots = new StringBuilder[several];
        for (var index = 0; index < figure.points().size(); index++) {
            var label =
                    Ink.fitting(figure.points().get(index).label(), size, paper.isNarrow() ? paper.width() : names - 8);
            var middle = y + several * thick / 2;
            if (paper.isNarrow()) {
                paper.text(0, y + size, "start", Ink.TEXT, label);
                y += size * 1.35;
            } else {
                paper.text(names - 8, middle + size * 0.36, "end", Ink.TEXT, label);
            }
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
                                    paper.say(value, figure.notation().decimals()))
                            .close("g");
                    spots[strand]
                            .append(Paper.number(end))
                            .append(',')
                            .append(Paper.number(across + thick / 2))
                            .append(' ');
                }
            }
            y += several * thick + size * (paper.isNarrow() ? 0.6 : 0.55);
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
