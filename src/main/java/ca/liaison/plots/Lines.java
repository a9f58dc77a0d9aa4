package ca.liaison.plots;

/** Lines through time. A point without a value is a gap, never a line across it. */
final class Lines {

    /** Of more points than this, a line alone shows the course. */
    private static final int MANY = 12;

    private Lines() {}

    static double draw(Paper paper, Figure figure, double top) {
        var height = paper.isNarrow() ? 260 : paper.width() * 0.46;
        var ends = LineEnds.fit(paper, figure, height);
        var begin = ends.isPresent() ? top : Legend.draw(paper, figure, top, false);
        var axes = Axes.of(
                paper,
                figure,
                0,
                paper.width() - ends.map(LineEnds::room).orElse(0.0),
                begin,
                height,
                false,
                Axes.values(figure, false));
        axes.draw(paper, figure);
        for (var strand = 0; strand < figure.strands().size(); strand++) {
            line(paper, figure, axes, strand, strand, Ink.DASHES.get(strand));
        }
        ends.ifPresent(labels -> labels.draw(paper, figure, axes));
        return begin + height;
    }

    /** @param strand whose values; {@code ink} which colour; {@code dashes} none where a line is alone */
    static void line(Paper paper, Figure figure, Axes axes, int strand, int ink, String dashes) {
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
                dashes,
                "fill",
                "none");
        markers(paper, figure, axes, strand, ink);
        paper.close("g");
    }

    /** On every point where there are few, and always on the last one and on what has no line to it. */
    private static void markers(Paper paper, Figure figure, Axes axes, int strand, int ink) {
        var values = figure.strands().get(strand).values();
        var few = values.size() <= MANY;
        for (var index = 0; index < values.size(); index++) {
            var value = values.get(index);
            var alone = value != null
                    && (index == 0 || values.get(index - 1) == null)
                    && (index == values.size() - 1 || values.get(index + 1) == null);
            if (value != null && (alone || few || index == values.size() - 1)) {
                Legend.marker(paper, ink, axes.x(figure.points().get(index), index), axes.y(value), 3.5);
            }
        }
    }
}
