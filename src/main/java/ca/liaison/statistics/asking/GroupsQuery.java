package ca.liaison.statistics.asking;

import java.util.List;

/**
 * Sums and their like over groups of rows: of all rows that have the same values in the columns {@code by}. Rows that
 * are totals of others are left out unless {@code totals}.
 */
public record GroupsQuery(List<Filter> filters, List<String> by, List<Measure> measures, Boolean totals) {

    /** What is worked out of one column. */
    public record Measure(Function function, String column) {}

    /** COUNT counts the values that are there. */
    public enum Function {
        SUM,
        MEAN,
        MIN,
        MAX,
        COUNT
    }

    public GroupsQuery {
        filters = List.copyOf(filters);
        by = List.copyOf(by);
        measures = List.copyOf(measures);
        totals = totals != null && totals;
    }
}
