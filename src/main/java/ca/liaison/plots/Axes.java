package ca.liaison.plots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The space in which lines and standing bars are drawn, with its grid and what is written beside it.
 *
 * @param band width that belongs to one point
 */
record Axes(
        double left,
        double right,
        double top,
        double bottom,
        Scale scale,
        double band,
        double first,
        double last,
        boolean timed,
        int points) {

    /** @param stacked whether the strands stand on each other */
    static Axes of(Paper paper, Figure figure, double top, double height, boolean bars, boolean stacked) {
        return of(paper, figure, 0, paper.width(), top, height, bars, values(figure, stacked));
    }

    static Axes of(
            Paper paper,
            Figure figure,
            double from,
            double to,
            double top,
            double height,
            boolean bars,
            double[] values) {
        var bottom = top + height - paper.letters() * 1.9;
        var scale = Scale.of(Arrays.stream(values), height < 200 ? 3 : 5, bottom, top + paper.letters());
        var labels = scale.ticks().stream()
                .mapToDouble(tick -> Ink.width(paper.say(tick, scale.decimals()), paper.letters() * 0.93))
                .max()
                .orElse(0);
        var left = from + labels + 10;
        var right = to - paper.letters();
        var count = figure.points().size();
        var timed = figure.timed() && !bars;
        return new Axes(
                left,
                right,
                top,
                bottom,
                scale,
                (right - left) / Math.max(1, count),
                count == 0 ? 0 : figure.points().get(0).at(),
                count == 0 ? 1 : figure.points().get(count - 1).at(),
                timed,
                count);
    }

    static double[] values(Figure figure, boolean stacked) {
        var numbers = stacked
                ? figure.indexes()
                        .mapToDouble(at -> figure.strands().stream()
                                .map(strand -> strand.values().get(at))
                                .filter(value -> value != null && value > 0)
                                .mapToDouble(value -> value)
                                .sum())
                : figure.strands().stream()
                        .flatMap(strand -> strand.values().stream())
                        .filter(Objects::nonNull)
                        .mapToDouble(value -> value);
        return DoubleStream.concat(
                        numbers, figure.base() == null ? DoubleStream.empty() : DoubleStream.of(figure.base()))
                .toArray();
    }

    /** Where a point lies across the paper: lines by time, bars side by side. */
    double x(Figure.Point point, int index) {
        if (!timed) {
            return left + (index + 0.5) * band;
        }
        return first == last
                ? (left + right) / 2
                : left + 6 + (point.at() - first) / (last - first) * (right - left - 12);
    }

    double y(double value) {
        return scale.at(value);
    }

    double zero() {
        return scale.at(Math.max(scale.low(), Math.min(0, scale.high())));
    }

    void draw(Paper paper, Figure figure) {
        var small = paper.letters() * 0.93;
        for (var tick : scale.ticks()) {
            paper.line(left, y(tick), right, y(tick), Math.abs(tick) < scale.step() / 1000 ? Ink.AXIS : Ink.GRID, 1);
            paper.text(
                    left - 6,
                    y(tick) + small * 0.35,
                    "end",
                    Ink.QUIET,
                    small,
                    false,
                    paper.say(tick, scale.decimals()));
        }
        if (figure.base() != null) {
            paper.add(
                    "path",
                    "d",
                    "M" + Paper.number(left) + " " + Paper.number(y(figure.base())) + "H" + Paper.number(right),
                    "stroke",
                    Ink.AXIS,
                    "stroke-dasharray",
                    "1 3",
                    "stroke-width",
                    "1.5",
                    "fill",
                    "none");
        }
        labels(paper, figure, small);
    }

    /** As many of the points as there is room for: every one, every second, every fifth. */
    private void labels(Paper paper, Figure figure, double small) {
        var widest = figure.points().stream()
                        .mapToDouble(point -> Ink.width(point.label(), small))
                        .max()
                        .orElse(0)
                + 12;
        var room = Math.max(1, (right - left) / widest);
        var step = Stream.of(1, 2, 5, 10, 20, 50, 100, 200, 500)
                .filter(every -> points / every <= room)
                .findFirst()
                .orElse(1000);
        var taken = new ArrayList<Double>();
        named(figure).forEach(index -> label(paper, figure, index, small, widest, taken));
        for (var index = 0; index < points; index += step) {
            label(paper, figure, index, small, widest, taken);
        }
    }

    /** What is always named: the last point, and the one that an index is based on. */
    private IntStream named(Figure figure) {
        return IntStream.range(0, points)
                .map(index -> points - 1 - index)
                .filter(index -> index == points - 1
                        || figure.base() != null
                                && !figure.strands().isEmpty()
                                && figure.strands().stream()
                                        .allMatch(strand -> figure.base()
                                                .equals(strand.values().get(index))));
    }

    private void label(Paper paper, Figure figure, int index, double small, double widest, List<Double> taken) {
        var point = figure.points().get(index);
        var x = x(point, index);
        if (taken.stream().anyMatch(other -> Math.abs(other - x) < widest)) {
            return;
        }
        taken.add(x);
        paper.line(x, bottom, x, bottom + 5, Ink.AXIS, 1);
        var half = Ink.width(point.label(), small) / 2;
        paper.text(
                Math.min(Math.max(x, half), paper.width() - half),
                bottom + small * 1.5,
                "middle",
                Ink.QUIET,
                small,
                false,
                point.label());
    }
}
