package ca.liaison.plots;

import ca.liaison.Language;
import ca.liaison.plots.Figure.Point;
import ca.liaison.plots.Figure.Strand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A figure for a test. */
public final class AFigure {

    private final ChartType look;
    private final List<Strand> strands = new ArrayList<>();
    private List<Point> points = List.of();
    private boolean timed = true;
    private boolean percent;
    private int decimals = 2;
    private Double base;
    private String unit = "rate per 100,000 population";

    private AFigure(ChartType look) {
        this.look = look;
    }

    public static AFigure of(ChartType look) {
        return new AFigure(look);
    }

    public AFigure years(int first, int last) {
        points = IntStream.rangeClosed(first, last)
                .mapToObj(year -> new Point(String.valueOf(year), year, null))
                .toList();
        return this;
    }

    public AFigure names(String... names) {
        points = IntStream.range(0, names.length)
                .mapToObj(index -> new Point(names[index], index, null))
                .toList();
        timed = false;
        return this;
    }

    public AFigure places(String... codes) {
        points = IntStream.range(0, codes.length)
                .mapToObj(index -> new Point("Place " + codes[index], index, codes[index]))
                .toList();
        timed = false;
        return this;
    }

    public AFigure strand(String name, Double... values) {
        strands.add(new Strand(name, null, null, Arrays.asList(values)));
        return this;
    }

    public AFigure measured(String name, String unit, Double... values) {
        strands.add(new Strand(name, unit, null, Arrays.asList(values)));
        this.unit = null;
        return this;
    }

    public AFigure decimals(int most) {
        decimals = most;
        return this;
    }

    public AFigure percent() {
        percent = true;
        return this;
    }

    public AFigure base(double level) {
        base = level;
        return this;
    }

    public Figure build() {
        return new Figure(
                "Homicide <rates> & more, by province",
                unit,
                "Source: Statistics Canada",
                look,
                points,
                strands,
                timed,
                percent ? Notation.percent(decimals, Language.EN) : Notation.plain(decimals),
                base,
                Figure.Extent.ALL);
    }
}
