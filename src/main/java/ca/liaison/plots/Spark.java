package ca.liaison.plots;

import ca.liaison.Language;
import ca.liaison.web.Html;
import java.util.List;
import java.util.Objects;

/**
 * A plot of the size of a word: the shape of a line and its last point. The number itself stands beside it in the text.
 */
public final class Spark {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 48;

    private Spark() {}

    /** @param values in order of time; null where there is none */
    public static Html of(List<Double> values, Language language) {
        var numbers = values.stream().filter(Objects::nonNull).mapToDouble(value -> value);
        var scale = Scale.of(numbers, 2, HEIGHT - 6, 6);
        var path = new StringBuilder();
        var paper = new Paper(Paper.Format.NARROW, language, "spark");
        var last = "";
        var down = false;
        for (var index = 0; index < values.size(); index++) {
            var value = values.get(index);
            if (value != null) {
                last = Paper.number(6 + index * (WIDTH - 12.0) / Math.max(1, values.size() - 1)) + " "
                        + Paper.number(scale.at(value));
                path.append(down ? "L" : "M").append(last);
            }
            down = value != null;
        }
        paper.line(4, scale.at(0), WIDTH - 4, scale.at(0), Ink.AXIS, 1);
        paper.add(
                "path",
                "d",
                path.toString(),
                "stroke",
                Ink.colour(0),
                "stroke-width",
                "2.5",
                "stroke-linejoin",
                "round",
                "fill",
                "none");
        if (!last.isEmpty()) {
            var spot = last.split(" ");
            paper.add("circle", "cx", spot[0], "cy", spot[1], "r", "4", "fill", Ink.colour(0));
        }
        return new Html(paper.finish(
                "0 0 " + WIDTH + " " + HEIGHT,
                "class=\"spark\" width=\"" + WIDTH + "\" height=\"" + HEIGHT
                        + "\" aria-hidden=\"true\" focusable=\"false\"",
                ""));
    }
}
