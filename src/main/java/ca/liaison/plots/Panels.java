package ca.liaison.plots;

/** Small multiples: a little picture for each strand, all on one scale, unless they are of different units. */
final class Panels {

    private Panels() {}

    static double draw(Paper paper, Figure figure, double top) {
        var across = paper.isNarrow() || figure.strands().size() == 1
                ? 1
                : figure.strands().size() == 2 || figure.strands().size() == 4 ? 2 : 3;
        var gap = 18.0;
        var width = (paper.width() - gap * (across - 1)) / across;
        var title = paper.letters() * (figure.isMixed() ? 2.9 : 1.6);
        var height = title + (paper.isNarrow() ? 150 : width * 0.62);
        var y = top;
        for (var strand = 0; strand < figure.strands().size(); strand++) {
            var x = strand % across * (width + gap);
            panel(paper, figure, strand, x, x + width, y, title, height);
            y += strand % across == across - 1 || strand == figure.strands().size() - 1 ? height + gap : 0;
        }
        return y;
    }

    private static void panel(
            Paper paper, Figure figure, int strand, double from, double to, double top, double title, double height) {
        var own = figure.strands().get(strand);
        paper.text(
                from,
                top + paper.letters(),
                "start",
                Ink.TEXT,
                paper.letters(),
                true,
                Ink.fitting(own.name(), paper.letters() * Ink.BOLD, to - from));
        if (figure.isMixed() && own.unit() != null) {
            paper.text(
                    from,
                    top + paper.letters() * 2.3,
                    "start",
                    Ink.QUIET,
                    paper.letters() * 0.93,
                    false,
                    Ink.fitting(own.unit(), paper.letters() * 0.93, to - from));
        }
        var alone = figure.only(own);
        var axes = Axes.of(
                paper,
                figure,
                from,
                to,
                top + title,
                height - title,
                false,
                Axes.values(figure.isMixed() ? alone : figure, false));
        axes.draw(paper, alone);
        Lines.line(paper, figure, axes, strand, strand, "");
    }
}
