package ca.liaison.plots;

import ca.liaison.Language;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a picture shows, with everything in the reader's language.
 *
 * @param title what the numbers are
 * @param unit of all numbers, or null where they have none or each strand its own
 * @param source who counted, for a picture that travels alone; or null
 * @param points what the numbers stand beside, in order: years, days or names
 * @param timed whether the points are moments, so that the distance between two of them means something
 * @param notation how the numbers are written, unless a strand has a notation of its own
 * @param base a level to compare with, drawn as a line (100 for an index), or null
 * @param extent how much there is besides what is drawn
 */
public record Figure(
        String title,
        String unit,
        String source,
        ChartType look,
        List<Point> points,
        List<Strand> strands,
        boolean timed,
        Notation notation,
        Double base,
        Extent extent) {

    /** At most so many strands can be told apart. */
    public static final int MOST_STRANDS = 6;

    /**
     * @param at its place on the scale of time; the number of a name
     * @param code of the place it names (ISO 3166), or null
     */
    public record Point(String label, double at, String code) {}

    /**
     * What words about the figure must know of the table it is drawn from.
     *
     * @param when the moment of names side by side, as the beginning of a sentence ("In 2019"); or null
     * @param points how many of the points, from the first, are drawn; the others are told of
     * @param series how many series there are to choose from, but for those that hold others
     * @param wholes names of the strands that hold others, as a country does its provinces: they are not compared
     */
    public record Extent(String when, int points, int series, Set<String> wholes) {

        /** All that there is, at no moment in particular. */
        public static final Extent ALL = new Extent(null, Integer.MAX_VALUE, 0, Set.of());
    }

    /**
     * One line, or the bars of one kind.
     *
     * @param unit where the strands are of different units, else null
     * @param notation where its numbers are written otherwise than those of the figure, else null
     * @param values one for each point, null where there is none
     */
    public record Strand(String name, String unit, Notation notation, List<Double> values) {

        boolean isEmpty() {
            return values.stream().noneMatch(Objects::nonNull);
        }
    }

    public Figure {
        points = List.copyOf(points);
        extent = extent == null ? Extent.ALL : extent;
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
                strand.name(),
                strand.unit(),
                source,
                look,
                points,
                List.of(strand),
                timed,
                notation(strand),
                base,
                extent);
    }

    Notation notation(Strand strand) {
        return strand.notation() == null ? notation : strand.notation();
    }

    /** A number as it stands in a column of such numbers, all with the same digits; a dash where there is none. */
    public String written(Strand strand, int index, Language language) {
        var value = strand.values().get(index);
        return value == null ? "–" : notation(strand).aligned(value, language);
    }

    /** What of it is drawn. */
    Figure drawn() {
        var most = extent.points();
        if (points.size() <= most) {
            return this;
        }
        var first = strands.stream()
                .map(strand -> new Strand(
                        strand.name(),
                        strand.unit(),
                        strand.notation(),
                        strand.values().subList(0, most)))
                .toList();
        return new Figure(title, unit, source, look, points.subList(0, most), first, timed, notation, base, extent);
    }

    /** The strands of one moment as names side by side. */
    Figure atItsMoment() {
        var names = IntStream.range(0, strands.size())
                .mapToObj(index -> new Point(strands.get(index).name(), index, null))
                .toList();
        var values = strands.stream().map(strand -> strand.values().get(0)).toList();
        return new Figure(
                title,
                unit,
                source,
                look,
                names,
                List.of(new Strand("", null, null, values)),
                false,
                strands.size() == 1 ? notation(strands.get(0)) : notation,
                base,
                extent);
    }

    IntStream indexes() {
        return IntStream.range(0, points.size());
    }
}
