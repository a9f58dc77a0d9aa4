package ca.liaison.plots;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The names of lines beside their last points, where these all end at the last moment and the names have room: so
 * nobody has to look for a colour in a legend.
 *
 * @param room how wide the names are, with the strokes that lead to them
 */
record LineEnds(double room) {

    private static final double LEADER = 20;
    private static final double WIDEST = 0.3;
    private static final double APART = 1.2;

    /** Empty where a legend is needed, or where there is one line only. */
    static Optional<LineEnds> fit(Paper paper, Figure figure, double height) {
        var strands = figure.strands();
        if (paper.isNarrow() || strands.size() < 2 || strands.size() * APART * paper.letters() > height * 0.8) {
            return Optional.empty();
        }
        var last = figure.points().size() - 1;
        var room = strands.stream()
                        .mapToDouble(strand -> Ink.width(strand.name(), paper.letters()))
                        .max()
                        .orElse(0)
                + LEADER;
        return last < 1
                        || room > paper.width() * WIDEST
                        || strands.stream().anyMatch(strand -> strand.values().get(last) == null)
                ? Optional.empty()
                : Optional.of(new LineEnds(room));
    }

    void draw(Paper paper, Figure figure, Axes axes) {
        var last = figure.points().size() - 1;
        var ends = figure.strands().stream()
                .mapToDouble(strand -> axes.y(strand.values().get(last)))
                .toArray();
        var places = spread(ends, paper.letters() * APART, axes.top() + paper.letters(), axes.bottom());
        var from = axes.x(figure.points().get(last), last) + 6;
        var to = axes.right() + LEADER - 4;
        for (var strand = 0; strand < ends.length; strand++) {
            paper.open("g", "class", "key", "data-strand", strand)
                    .line(from, ends[strand], to - 4, places[strand], Ink.colour(strand), 1.5)
                    .text(
                            to,
                            places[strand] + paper.letters() * 0.35,
                            "start",
                            Ink.TEXT,
                            figure.strands().get(strand).name())
                    .close("g");
        }
    }

    /** As near to their ends as they can stand without touching, from the lowest up. */
    static double[] spread(double[] ends, double apart, double top, double bottom) {
        var order = IntStream.range(0, ends.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer index) -> ends[index])
                        .reversed())
                .toList();
        var places = Arrays.copyOf(ends, ends.length);
        var free = bottom;
        for (var index : order) {
            places[index] = Math.min(ends[index], free);
            free = places[index] - apart;
        }
        var least = top;
        for (var at = order.size() - 1; at >= 0; at--) {
            var index = order.get(at);
            places[index] = Math.max(places[index], least);
            least = places[index] + apart;
        }
        return places;
    }
}
