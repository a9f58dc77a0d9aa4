package ca.liaison.plots;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How numbers are drawn. ROWS are bars that lie, one for each point: the look for names rather than years. */
public enum ChartType {
    LINE,
    BAR,
    ROWS,
    STACKED,
    MULTIPLES,
    MAP;

    /** As it stands in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ChartType> of(String code) {
        return Stream.of(values()).filter(look -> look.code().equals(code)).findFirst();
    }
}
