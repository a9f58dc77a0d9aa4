package ca.liaison.plots;

import ca.liaison.Language;
import ca.liaison.web.Messages;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The classes of a map: up to five of about equally many places each, so that one place far above the others does not
 * paint all of them alike. Each begins where the one before ends, at a round number.
 *
 * @param bounds round numbers between the classes, in order; one fewer than there are classes
 * @param some whether there is any value at all
 */
record Classes(List<Double> bounds, boolean some) {

    private static final double FINENESS = 40;

    static Classes of(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return new Classes(List.of(), false);
        }
        var steps = (int) Math.min(Ink.STEPS.size(), sorted.stream().distinct().count());
        var step = round((sorted.get(sorted.size() - 1) - sorted.get(0)) / FINENESS);
        return new Classes(
                IntStream.range(1, steps)
                        .mapToDouble(at -> Math.rint(sorted.get(at * sorted.size() / steps) / step) * step)
                        .map(Classes::clean)
                        .distinct()
                        .filter(bound -> bound > sorted.get(0) && bound <= sorted.get(sorted.size() - 1))
                        .boxed()
                        .toList(),
                true);
    }

    /** 1, 2 or 5 times a power of ten, at least so much. */
    private static double round(double wanted) {
        if (wanted <= 0) {
            return 1;
        }
        var power = Math.pow(10, Math.floor(Math.log10(wanted)));
        return wanted <= power ? power : wanted <= 2 * power ? 2 * power : wanted <= 5 * power ? 5 * power : 10 * power;
    }

    /** Without what adding binary fractions leaves behind. */
    private static double clean(double value) {
        return Math.rint(value * 1e9) / 1e9;
    }

    int size() {
        return some ? bounds.size() + 1 : 0;
    }

    /** The shade of a value. */
    int of(double value) {
        return ink((int) bounds.stream().filter(bound -> value >= bound).count());
    }

    /** Few classes are spread over all shades. */
    int ink(int step) {
        return size() < 2 ? 2 : (int) Math.round(step * (Ink.STEPS.size() - 1) / (size() - 1.0));
    }

    /** "Less than 5", "5 to less than 10", "10 or more". */
    String named(int step, Notation notation, Language language) {
        if (bounds.isEmpty()) {
            return Messages.text(language, "plots.class.all");
        }
        if (step == 0) {
            return Messages.text(language, "plots.class.first", notation.bare(bounds.get(0), language));
        }
        var from = notation.bare(bounds.get(step - 1), language);
        return step == bounds.size()
                ? Messages.text(language, "plots.class.last", from)
                : Messages.text(language, "plots.class.between", from, notation.bare(bounds.get(step), language));
    }
}
