package ca.liaison.statistics.asking;

import java.util.List;

/**
 * Which rows are wanted, by one column. Values within a filter are alternatives; filters narrow each other. Texts are
 * compared without regard to case and accents, in either language; a geography column also by code. Dates are ISO 8601.
 */
public record Filter(String column, Operator operator, List<String> values) {

    /** How a value is compared. MISSING and PRESENT take no value. */
    public enum Operator {
        EQ,
        NE,
        LT,
        LE,
        GT,
        GE,
        CONTAINS,
        MISSING,
        PRESENT
    }

    public Filter {
        values = List.copyOf(values);
    }

    public static Filter equal(String column, String... values) {
        return new Filter(column, Operator.EQ, List.of(values));
    }
}
