package ca.liaison.plots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What WCAG 2.2 asks of graphics (1.4.1, 1.4.3, 1.4.11), worked out from the colours themselves. */
class InkTest {

    @Test
    void every_colour_stands_out_from_the_paper() {
        assertThat(Ink.COLOURS)
                .allSatisfy(colour -> assertThat(contrast(colour, "#ffffff")).isGreaterThanOrEqualTo(3));
        assertThat(List.of(Ink.TEXT, Ink.QUIET))
                .allSatisfy(colour -> assertThat(contrast(colour, "#ffffff")).isGreaterThanOrEqualTo(4.5));
    }

    @Test
    void numbers_on_the_map_can_be_read() {
        for (var step = 0; step < Ink.STEPS.size(); step++) {
            assertThat(contrast(Ink.STEPS.get(step), Ink.ON_STEPS.get(step)))
                    .as(Ink.STEPS.get(step))
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void who_sees_no_red_or_no_green_tells_the_colours_apart() {
        for (var sight : List.of(NO_RED, NO_GREEN)) {
            for (var a = 0; a < Ink.COLOURS.size(); a++) {
                for (var b = a + 1; b < Ink.COLOURS.size(); b++) {
                    assertThat(distance(seen(Ink.COLOURS.get(a), sight), seen(Ink.COLOURS.get(b), sight)))
                            .as(Ink.COLOURS.get(a) + " and " + Ink.COLOURS.get(b))
                            .isGreaterThan(0.2);
                }
            }
        }
    }

    @Test
    void colour_is_never_the_only_difference() {
        assertThat(new HashSet<>(Ink.DASHES)).hasSize(Figure.MOST_STRANDS);
        assertThat(IntStream.range(0, Figure.MOST_STRANDS)
                        .mapToObj(strand -> Ink.marker(strand, 0, 0, 4))
                        .distinct())
                .hasSize(Figure.MOST_STRANDS);
    }

    /** Viénot, Brettel and Mollon (1999), on linear RGB. */
    private static final double[][] NO_RED = {{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}};

    private static final double[][] NO_GREEN = {{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}};

    private static double[] linear(String colour) {
        return IntStream.of(1, 3, 5)
                .mapToDouble(at -> Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0)
                .map(value -> value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4))
                .toArray();
    }

    private static double contrast(String a, String b) {
        var one = luminance(linear(a)) + 0.05;
        var other = luminance(linear(b)) + 0.05;
        return Math.max(one, other) / Math.min(one, other);
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double[] seen(String colour, double[][] sight) {
        var rgb = linear(colour);
        return IntStream.range(0, 3)
                .mapToDouble(row -> Math.cbrt(
                        Math.max(0, sight[row][0] * rgb[0] + sight[row][1] * rgb[1] + sight[row][2] * rgb[2])))
                .toArray();
    }

    private static double distance(double[] a, double[] b) {
        return Math.sqrt(IntStream.range(0, 3)
                .mapToDouble(at -> (a[at] - b[at]) * (a[at] - b[at]))
                .sum());
    }
}
