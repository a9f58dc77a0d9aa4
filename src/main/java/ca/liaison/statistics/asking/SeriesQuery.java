package ca.liaison.statistics.asking;

import java.util.List;

/**
 * What can be drawn as lines or bars: values of {@code measures} along {@code along}, one series for each value of
 * {@code by} (or one for each measure where it is null). Where {@code along} is {@link #YEARS}, the columns that stand
 * for a year each are the points, and the measures are not needed.
 */
public record SeriesQuery(
        List<Filter> filters, String along, String by, List<String> measures, GroupsQuery.Function function) {

    /** Along the columns that stand for a year each. */
    public static final String YEARS = "*years";

    public SeriesQuery {
        filters = List.copyOf(filters);
        measures = List.copyOf(measures);
    }
}
