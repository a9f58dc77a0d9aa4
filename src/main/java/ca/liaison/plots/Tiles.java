package ca.liaison.plots;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Canada as one equal tile for each province and territory. A map of outlines would show how much land there is; this
 * shows a number for each, and all of them can be read, Prince Edward Island too.
 */
final class Tiles {

    /** Column and row of each tile. */
    private static final Map<String, int[]> PLACES = Map.ofEntries(
            Map.entry("CA-YT", new int[] {0, 0}),
            Map.entry("CA-NT", new int[] {1, 0}),
            Map.entry("CA-NU", new int[] {2, 0}),
            Map.entry("CA-BC", new int[] {0, 1}),
            Map.entry("CA-AB", new int[] {1, 1}),
            Map.entry("CA-SK", new int[] {2, 1}),
            Map.entry("CA-MB", new int[] {3, 1}),
            Map.entry("CA-ON", new int[] {4, 1}),
            Map.entry("CA-QC", new int[] {5, 1}),
            Map.entry("CA-NL", new int[] {6, 1}),
            Map.entry("CA-NB", new int[] {5, 2}),
            Map.entry("CA-PE", new int[] {6, 2}),
            Map.entry("CA-NS", new int[] {6, 3}));

    private static final int ACROSS = 7;
    private static final int DOWN = 4;

    private Tiles() {}

    static double draw(Paper paper, Figure figure, double top) {
        var values = figure.strands().isEmpty()
                ? List.<Double>of()
                : figure.strands().get(0).values();
        var classes = Classes.of(tiled(figure, values));
        var size = Math.min(paper.width(), 720) / (double) ACROSS;
        var left = (paper.width() - size * ACROSS) / 2;
        var tall = paper.isNarrow() ? size * 1.15 : size * 0.86;
        var spots = new StringBuilder();
        for (var index = 0; index < figure.points().size(); index++) {
            var point = figure.points().get(index);
            var place = has(point.code()) ? PLACES.get(point.code()) : null;
            if (place == null) {
                spots.append("- ");
                continue;
            }
            var x = left + place[0] * size;
            var y = top + place[1] * tall;
            tile(paper, figure, point, values.get(index), classes, x + 2, y + 2, size - 4, tall - 4);
            spots.append(Paper.number(x + size / 2))
                    .append(',')
                    .append(Paper.number(y + tall / 2))
                    .append(' ');
        }
        PLACES.keySet().stream()
                .filter(code -> figure.points().stream().noneMatch(point -> code.equals(point.code())))
                .sorted()
                .forEach(code -> {
                    var x = left + PLACES.get(code)[0] * size;
                    var y = top + PLACES.get(code)[1] * tall;
                    var unknown = new Figure.Point(code, 0, code);
                    tile(paper, figure, unknown, null, classes, x + 2, y + 2, size - 4, tall - 4);
                });
        paper.add(
                "g",
                "class",
                "spots",
                "data-strand",
                0,
                "data-spots",
                spots.toString().strip());
        return steps(paper, figure, classes, top + DOWN * tall + paper.letters());
    }

    static boolean has(String code) {
        return code != null && PLACES.containsKey(code);
    }

    private static List<Double> tiled(Figure figure, List<Double> values) {
        return figure.indexes()
                .filter(index -> has(figure.points().get(index).code()))
                .mapToObj(values::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private static void tile(
            Paper paper,
            Figure figure,
            Figure.Point point,
            Double value,
            Classes classes,
            double x,
            double y,
            double width,
            double height) {
        var step = value == null ? -1 : classes.of(value);
        var ink = step < 0 ? Ink.TEXT : Ink.ON_STEPS.get(step);
        paper.open("g", "class", "tile", "data-place", point.code());
        paper.add(
                "rect",
                "x",
                x,
                "y",
                y,
                "width",
                width,
                "height",
                height,
                "rx",
                "3",
                "fill",
                step < 0 ? "#ffffff" : Ink.STEPS.get(step),
                "stroke",
                Ink.AXIS,
                "stroke-width",
                "1",
                "stroke-dasharray",
                step < 0 ? "4 3" : null);
        paper.text(
                x + width / 2,
                y + height * 0.42,
                "middle",
                ink,
                paper.letters(),
                true,
                point.code().substring(3));
        var said = value == null ? "–" : figure.notation().aligned(value, paper.language);
        var fit = Math.min(paper.letters(), paper.letters() * (width - 2) / Ink.width(said, paper.letters()));
        paper.text(x + width / 2, y + height * 0.8, "middle", ink, fit, false, said)
                .close("g");
    }

    /** What the shades mean. */
    private static double steps(Paper paper, Figure figure, Classes classes, double top) {
        var x = 0.0;
        var y = top;
        for (var step = 0; step < classes.size(); step++) {
            var said = classes.named(step, figure.notation(), paper.language);
            var width = 30 + Ink.width(said, paper.letters()) + 12;
            if (x > 0 && x + width > paper.width()) {
                x = 0;
                y += paper.letters() * 1.7;
            }
            paper.add(
                    "rect",
                    "x",
                    x,
                    "y",
                    y,
                    "width",
                    "22",
                    "height",
                    "16",
                    "fill",
                    Ink.STEPS.get(classes.ink(step)),
                    "stroke",
                    Ink.AXIS,
                    "stroke-width",
                    "1");
            paper.text(x + 28, y + 13, "start", Ink.TEXT, said);
            x += width;
        }
        return y + paper.letters() * 1.8;
    }
}
