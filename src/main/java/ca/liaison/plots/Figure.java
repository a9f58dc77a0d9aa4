package ca.liaison.plots;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What a picture shows, with everything in the reader's language.
 *
 * @param title what the numbers are
 * @param unit of all numbers, or null where they have none or each strand its own
 * @param source who counted, for a picture that travels alone; or null
 * @param points what the numbers stand beside, in order: years, days or names
 * @param timed whether the points are moments, so that the distance between two of them means something
 * @param decimals most digits after the point
 * @param percent whether the numbers are percentages, so that a change is one of percentage points
 * @param base a level to compare with, drawn as a line (100 for an index), or null
 */
public record Figure(
        String title,
        String unit,
        String source,
        ChartType look,
        List<Point> points,
        List<Strand> strands,
        boolean timed,
        int decimals,
        boolean percent,
        Double base) {

    /** At most so many strands can be told apart. */
    public static final int MOST_STRANDS = 6;

    /**
     * @param at its place on the scale of time; the number of a name
     * @param code of the place it names (ISO 3166), or null
     */
    public record Point(String label, double at, String code) {}

    /**
     * One line, or the bars of one kind.
     *
     * @param unit where the strands are of different units, else null
     * @param values one for each point, null where there is none
     */
    public record Strand(String name, String unit, List<Double> values) {

        boolean isEmpty() {
            return values.stream().noneMatch(Objects::nonNull);
        }
    }

    public Figure {
        points = List.copyOf(points);
        strands = strands.stream().limit(MOST_STRANDS).toList();
    }

    /** Whether the map has a tile for the place of this code. */
    public static boolean isOnMap(String code) {
        return Tiles.has(code);
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return strands.stream().allMatch(Strand::isEmpty);
    }

    /** Whether the strands are of different units, so that no common scale is honest. */
    boolean isMixed() {
        return strands.stream().map(Strand::unit).distinct().count() > 1;
    }

    Figure only(Strand strand) {
        return new Figure(
                strand.name(), strand.unit(), source, look, points, List.of(strand), timed, decimals, percent, base);
    }

    IntStream indexes() {
        return IntStream.range(0, points.size());
    }
}
