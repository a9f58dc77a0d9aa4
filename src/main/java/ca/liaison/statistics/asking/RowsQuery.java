package ca.liaison.statistics.asking;

import java.util.List;

/** Which rows, in which order, and which page of them. Without an order they come as in the file. */
public record RowsQuery(List<Filter> filters, List<Order> order, Integer page, Integer size) {

    static final int LARGEST = 1_000;

    /** By one column; missing values come last either way. */
    public record Order(String column, Boolean descending) {}

    public RowsQuery {
        filters = List.copyOf(filters);
        order = List.copyOf(order);
        page = Math.max(1, page);
        size = Math.max(1, Math.min(size, LARGEST));
    }
}
