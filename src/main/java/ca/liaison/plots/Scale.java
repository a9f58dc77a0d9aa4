package ca.liaison.plots;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * From numbers to places on the paper, with round numbers at its ends. Zero is always on it: bars and lines that hide
 * where nothing is would mislead.
 */
record Scale(double low, double high, double step, double start, double end) {

    /** @param start where the lowest number lies on the paper, {@code end} where the highest */
    static Scale of(DoubleStream numbers, int ticks, double start, double end) {
        var range = numbers.summaryStatistics();
        var min = range.getCount() == 0 ? 0 : Math.min(0, range.getMin());
        var max = range.getCount() == 0 ? 1 : Math.max(0, range.getMax());
        if (min == max) {
            max = min + 1;
        }
        var step = round((max - min) / ticks);
        return new Scale(Math.floor(min / step) * step, Math.ceil(max / step) * step, step, start, end);
    }

    /** 1, 2 or 5 times a power of ten, at least so much. */
    private static double round(double wanted) {
        var power = Math.pow(10, Math.floor(Math.log10(wanted)));
        return DoubleStream.of(1, 2, 5, 10)
                .map(times -> times * power)
                .filter(step -> step >= wanted * 0.999)
                .findFirst()
                .orElseThrow();
    }

    double at(double number) {
        return start + (number - low) / (high - low) * (end - start);
    }

    List<Double> ticks() {
        var ticks = new ArrayList<Double>();
        for (var number = 0; low + number * step <= high + step / 2; number++) {
            ticks.add(low + number * step);
        }
        return ticks;
    }

    /** Digits that the ticks need after the point. */
    int decimals() {
        return step >= 1 ? 0 : (int) Math.ceil(-Math.log10(step) - 1e-9);
    }
}
