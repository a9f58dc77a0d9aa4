package ca.liaison.plots;

import ca.liaison.Language;
import ca.liaison.web.Html;
import java.util.List;

/**
 * Draws a figure as SVG: as a part of a page, for wide and for narrow screens, and as a file of its own. All of them
 * are the same picture.
 */
public final class SvgDrawing {

    /** Room around a picture that travels alone. */
    private static final int SIDE = 24;

    private SvgDrawing() {}

    /**
     * For a page, which has the title, the words and the numbers beside it: to those who cannot see, the picture is one
     * named thing.
     */
    public static Html wide(Figure figure, Language language, String id) {
        return inline(figure, new Paper(Paper.Format.WIDE, language, id + "-wide"), "plot-wide");
    }

    /** The same for a small screen: redrawn, not shrunk, so that its letters can be read. */
    public static Html narrow(Figure figure, Language language, String id) {
        return inline(figure, new Paper(Paper.Format.NARROW, language, id + "-narrow"), "plot-narrow");
    }

    private static Html inline(Figure figure, Paper paper, String type) {
        var end = draw(figure, paper, unit(figure, paper, 0));
        return new Html(paper.finish(
                "0 0 " + paper.width() + " " + Paper.number(end + 6),
                "class=\"plot-picture " + type + "\" role=\"img\" aria-label=\"" + Paper.escaped(figure.title()) + "\"",
                ""));
    }

    /**
     * A file that can be read alone: with title, unit and source.
     *
     * @param words what it shows, for those who cannot see it
     */
    public static String file(Figure figure, Language language, List<String> words) {
        var paper = new Paper(Paper.Format.FILE, language, "plot");
        var y = 0.0;
        for (var line : Ink.wrapped(figure.title(), paper.letters() * 1.3 * Ink.BOLD, paper.width())) {
            y += paper.letters() * 1.7;
            paper.text(0, y, "start", Ink.TEXT, paper.letters() * 1.3, true, line);
        }
        y = draw(figure, paper, unit(figure, paper, y + paper.letters() * 0.6)) + 8;
        if (figure.source() != null) {
            for (var line : Ink.wrapped(figure.source(), paper.letters() * 0.9, paper.width())) {
                y += paper.letters() * 1.4;
                paper.text(0, y, "start", Ink.QUIET, paper.letters() * 0.9, false, line);
            }
        }
        var width = paper.width() + 2 * SIDE;
        var height = y + 2 * SIDE;
        var told = "<title>" + Paper.escaped(figure.title()) + "</title><desc>" + Paper.escaped(String.join(" ", words))
                + "</desc>" + "<rect x=\"-" + SIDE + "\" y=\"-" + SIDE + "\" width=\"" + width + "\" height=\""
                + Paper.number(height) + "\" fill=\"#ffffff\"/>";
        var box = "-" + SIDE + " -" + SIDE + " " + width + " " + Paper.number(height);
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + paper.finish(
                        box,
                        "role=\"img\" xml:lang=\"" + language.code() + "\" width=\"" + width + "\" height=\""
                                + Paper.number(height) + "\"",
                        told);
    }

    private static double unit(Figure figure, Paper paper, double top) {
        if (figure.unit() == null) {
            return top;
        }
        var size = paper.letters() * 0.93;
        var y = top;
        for (var line : Ink.wrapped(figure.unit(), size, paper.width())) {
            paper.text(0, y + paper.letters(), "start", Ink.QUIET, size, false, line);
            y += paper.letters() * 1.4;
        }
        return y + paper.letters() * 0.3;
    }

    private static double draw(Figure whole, Paper paper, double top) {
        var figure = whole.drawn();
        return switch (figure.look()) {
            case LINE -> Lines.draw(paper, figure, top);
            case BAR -> Bars.draw(paper, figure, top, false);
            case STACKED -> Bars.draw(paper, figure, top, true);
            case ROWS -> Rows.draw(paper, figure, top);
            case MULTIPLES -> Panels.draw(paper, figure, top);
            case MAP -> Tiles.draw(paper, figure, top);
        };
    }
}
