package ca.liaison.plots;

/** Standing bars: side by side, or on top of each other. */
final class Bars {

    private Bars() {}

    static double draw(Paper paper, Figure figure, double top, boolean stacked) {
        paper.hatches(figure.strands().size());
        var begin = Legend.draw(paper, figure, top, true);
        var height = paper.isNarrow() ? 260 : paper.width() * 0.46;
        var axes = Axes.of(paper, figure, begin, height, true, stacked);
        axes.draw(paper, figure);
        var below = new double[figure.points().size()];
        for (var strand = 0; strand < figure.strands().size(); strand++) {
            strand(paper, figure, axes, strand, stacked ? below : null);
        }
        return begin + height;
    }

    /** @param below how high the bars already stand, or null where they stand side by side */
    private static void strand(Paper paper, Figure figure, Axes axes, int strand, double[] below) {
        var values = figure.strands().get(strand).values();
        var spots = new StringBuilder();
        paper.open("g", "class", "strand", "data-strand", strand);
        for (var index = 0; index < values.size(); index++) {
            var value = values.get(index);
            if (value == null || below != null && value < 0) {
                spots.append("- ");
                continue;
            }
            var from = below == null ? 0 : below[index];
            var all = below == null ? figure.strands().size() : 1;
            var width = axes.band() * 0.8 / all;
            var x = axes.left() + index * axes.band() + axes.band() * 0.1 + (below == null ? strand * width : 0);
            var a = axes.y(from);
            var b = axes.y(from + value);
            var gap = below != null && width > 3 ? 1 : 0;
            paper.bar(
                    x,
                    Math.min(a, b),
                    Math.max(0.5, width - (below == null && width > 4 ? 1 : 0)),
                    Math.abs(a - b) - gap,
                    strand);
            spots.append(Paper.number(x + width / 2))
                    .append(',')
                    .append(Paper.number(Math.min(a, b)))
                    .append(' ');
            if (below != null) {
                below[index] += value;
            }
        }
        paper.add(
                        "g",
                        "class",
                        "spots",
                        "data-strand",
                        strand,
                        "data-spots",
                        spots.toString().strip())
                .close("g");
    }
}
