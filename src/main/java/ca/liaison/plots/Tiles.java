package ca.liaison.plots;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

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
        var said = value == null ? "–" : paper.say(value, figure.notation().decimals());
        var fit = Math.min(paper.letters(), paper.letters() * (width - 2) / Ink.width(said, paper.letters()));
        paper.text(x + width / 2, y + height * 0.8, "middle", ink, fit, false, said)
                .close("g");
    }

    /** What the shades mean. */
    private static double steps(Paper paper, Figure figure, Classes classes, double top) {
        var x = 0.0;
        var y = top;
        for (var step = 0; step < classes.steps().size(); step++) {
            var least = paper.say(classes.steps().get(step).least(), figure.notation().decimals());
            var greatest = paper.say(classes.steps().get(step).greatest(), figure.notation().decimals());
            var said = least.equals(greatest) ? least : least + " – " + greatest;
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

    /**
     * Up to five steps of equally many places each, so that one place far above the others does not paint all of them
     * alike; each tells the numbers it holds.
     */
    record Classes(List<Step> steps) {

        record Step(double least, double greatest) {}

        static Classes of(List<Double> values) {
            var sorted = values.stream().sorted().toList();
            var steps =
                    (int) Math.min(Ink.STEPS.size(), sorted.stream().distinct().count());
            var least = IntStream.range(0, steps)
                    .mapToObj(step -> sorted.get(step * sorted.size() / steps))
                    .distinct()
                    .toList();
            return new Classes(IntStream.range(0, least.size())
                    .mapToObj(step -> new Step(
                            least.get(step), greatest(sorted, step + 1 < least.size() ? least.get(step + 1) : null)))
                    .toList());
        }

        private static double greatest(List<Double> sorted, Double below) {
            return below == null ? sorted.get(sorted.size() - 1) : sorted.get(sorted.indexOf(below) - 1);
        }

        /** The shade of a value: that of the last step whose least number it reaches. */
        int of(double value) {
            var step = steps.size() - 1;
            while (step > 0 && value < steps.get(step).least()) {
                step--;
            }
            return ink(step);
        }

        /** Few steps are spread over all shades. */
        int ink(int step) {
            return steps.size() < 2 ? 2 : (int) Math.round(step * (Ink.STEPS.size() - 1) / (steps.size() - 1.0));
        }
    }
}
