package ca.liaison.plots;

/** Lines through time. A point without a value is a gap, never a line across it. */
final class Lines {

    private static final int MANY = 32;

    private Lines() {}

    static double draw(Paper paper, Figure figure, double top) {
        var begin = Legend.draw(paper, figure, top, false);
        var height = paper.isNarrow() ? 260 : paper.width() * 0.46;
        var axes = Axes.of(paper, figure, begin, height, false, false);
        axes.draw(paper, figure);
        for (var strand = 0; strand < figure.strands().size(); strand++) {
            line(paper, figure, axes, strand, strand);
        }
        return begin + height;
    }

    /** @param strand whose values; {@code ink} which colour */
    static void line(Paper paper, Figure figure, Axes axes, int strand, int ink) {
        var values = figure.strands().get(strand).values();
        var path = new StringBuilder();
        var spots = new StringBuilder();
        var down = false;
        for (var index = 0; index < values.size(); index++) {
            var value = values.get(index);
            if (value == null) {
                spots.append("- ");
            } else {
                var spot = Paper.number(axes.x(figure.points().get(index), index)) + " " + Paper.number(axes.y(value));
                path.append(down ? "L" : "M").append(spot);
                spots.append(spot.replace(' ', ',')).append(' ');
            }
            down = value != null;
        }
        paper.open(
                "g",
                "class",
                "strand",
                "data-strand",
                ink,
                "data-spots",
                spots.toString().strip());
        paper.add(
                "path",
                "class",
                "line",
                "d",
                path.toString(),
                "stroke",
                Ink.colour(ink),
                "stroke-width",
                "2.5",
                "stroke-linejoin",
                "round",
                "stroke-dasharray",
                Ink.DASHES.get(ink),
                "fill",
                "none");
        markers(paper, figure, axes, strand, ink);
        paper.close("g");
    }

    /**
     * On every point, or where they would touch, on some of them; each strand at others, and always on what has no line
     * to it.
     */
    private static void markers(Paper paper, Figure figure, Axes axes, int strand, int ink) {
        var values = figure.strands().get(strand).values();
        var every = values.size() <= (paper.isNarrow() ? MANY / 2 : MANY) ? 1 : Math.max(2, values.size() / 10);
        for (var index = 0; index < values.size(); index++) {
            var value = values.get(index);
            var alone = value != null
                    && (index == 0 || values.get(index - 1) == null)
                    && (index == values.size() - 1 || values.get(index + 1) == null);
            if (value != null && (alone || (index + ink) % every == 0 || index == values.size() - 1)) {
                Legend.marker(paper, ink, axes.x(figure.points().get(index), index), axes.y(value), 3.5);
            }
        }
    }
}
