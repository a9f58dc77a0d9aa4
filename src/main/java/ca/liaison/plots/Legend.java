package ca.liaison.plots;

/**
 * Which line, marker or hatch is whose: in rows above the picture. One strand alone needs none, its name is in the
 * title.
 */
final class Legend {

    private static final double SAMPLE = 34;

    private Legend() {}

    /** @return where the picture can begin */
    static double draw(Paper paper, Figure figure, double top, boolean bars) {
        if (figure.strands().size() < 2) {
            return top;
        }
        var line = paper.letters() * 1.6;
        var x = 0.0;
        var y = top + paper.letters();
        for (var strand = 0; strand < figure.strands().size(); strand++) {
            var name = Ink.fitting(figure.strands().get(strand).name(), paper.letters(), paper.width() - SAMPLE - 4);
            var width = SAMPLE + Ink.width(name, paper.letters()) + 14;
            if (x > 0 && x + width > paper.width()) {
                x = 0;
                y += line;
            }
            paper.open("g", "class", "key", "data-strand", strand);
            sample(paper, strand, x, y - paper.letters() * 0.35, bars);
            paper.text(x + SAMPLE, y, "start", Ink.TEXT, name).close("g");
            x += width;
        }
        return y + paper.letters() * 0.8;
    }

    private static void sample(Paper paper, int strand, double x, double y, boolean bars) {
        if (bars) {
            paper.bar(x, y - 7, 26, 14, strand);
        } else {
            paper.add(
                    "path",
                    "d",
                    "M" + Paper.number(x) + " " + Paper.number(y) + "h28",
                    "stroke",
                    Ink.colour(strand),
                    "stroke-width",
                    "2.5",
                    "stroke-dasharray",
                    Ink.DASHES.get(strand),
                    "fill",
                    "none");
            marker(paper, strand, x + 14, y, 4);
        }
    }

    static void marker(Paper paper, int strand, double x, double y, double r) {
        paper.add(
                "path",
                "class",
                "marker",
                "d",
                Ink.marker(strand, x, y, r),
                "fill",
                "#ffffff",
                "stroke",
                Ink.colour(strand),
                "stroke-width",
                "2");
    }
}
