package ca.liaison.statistics.asking;

import ca.liaison.statistics.asking.GroupsQuery.Function;
import ca.liaison.statistics.asking.GroupsQuery.Measure;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Reads from an address what is asked of the rows of a table: {@code filter=geo:eq:Canada|Ontario},
 * {@code filter=year:ge:2010}, {@code sort=-value,geo}, {@code group=geo,year}, {@code sum=value}.
 */
final class QueryParameters {

    static final int PAGE_SIZE = 50;
    private static final int MOST_FILTERS = 20;

    private final MultivaluedMap<String, String> parameters;

    QueryParameters(MultivaluedMap<String, String> parameters) {
        this.parameters = parameters;
    }

    RowsQuery rows() {
        return new RowsQuery(filters(), order(), number("page", 1), number("size", PAGE_SIZE));
    }

    /** Every row that passes, in this order, a thousand at a time. */
    RowsQuery allRows(int page) {
        return new RowsQuery(filters(), order(), page, RowsQuery.LARGEST);
    }

    boolean isGrouped() {
        return parameters.containsKey("group");
    }

    GroupsQuery groups() {
        return new GroupsQuery(filters(), words("group"), measures(), "include".equals(parameters.getFirst("totals")));
    }

    /** Null for the latest. */
    Integer version() {
        return parameters.getFirst("version") == null ? null : number("version", 1);
    }

    List<Filter> filters() {
        var said = parameters.getOrDefault("filter", List.of());
        if (said.size() > MOST_FILTERS) {
            throw new InvalidQuery("filters", MOST_FILTERS);
        }
        return said.stream().map(QueryParameters::filter).toList();
    }

    private static Filter filter(String said) {
        var parts = said.split(":", 3);
        try {
            var operator = Filter.Operator.valueOf(parts.length < 2 ? "" : parts[1].toUpperCase(Locale.ROOT));
            return new Filter(parts[0], operator, parts.length < 3 ? List.of() : Arrays.asList(parts[2].split("\\|")));
        } catch (IllegalArgumentException e) {
            throw new InvalidQuery("filter", said);
        }
    }

    private List<RowsQuery.Order> order() {
        return words("sort").stream()
                .map(word -> word.startsWith("-")
                        ? new RowsQuery.Order(word.substring(1), true)
                        : new RowsQuery.Order(word, false))
                .toList();
    }

    private List<Measure> measures() {
        var measures = new ArrayList<Measure>();
        for (var function : Function.values()) {
            words(function.name().toLowerCase(Locale.ROOT))
                    .forEach(column -> measures.add(new Measure(function, column)));
        }
        return measures;
    }

    private List<String> words(String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .flatMap(said -> Arrays.stream(said.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private int number(String name, int otherwise) {
        var said = parameters.getFirst(name);
        if (said == null || said.isBlank()) {
            return otherwise;
        }
        if (!said.strip().matches("\\d{1,9}") || Integer.parseInt(said.strip()) == 0) {
            throw new InvalidQuery("count", name, said);
        }
        return Integer.parseInt(said.strip());
    }
}
