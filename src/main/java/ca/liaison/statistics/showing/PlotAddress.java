package ca.liaison.statistics.showing;

import ca.liaison.plots.ChartType;
import ca.liaison.plots.Figure;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The state of a dataset's page, as its address says it. Whatever stands there becomes a view; what makes no sense is
 * left out, here or where the table is known.
 *
 * @param version of the dataset, null for the latest
 * @param look null for the one that fits
 * @param measures ids of columns that are drawn
 * @param by id of the column whose values are a line each; empty for none, null where nothing is said
 * @param shown of those values, which ones
 * @param pins the one value of other columns that is looked at, by column; {@code *} for all of them together
 * @param index whether the first value is made 100
 * @param from first year
 * @param to last year
 * @param at the year that bars and maps show
 * @param with id of another dataset to compare with, or null
 * @param page of the table
 * @param sort id of the column that orders the table, with a minus before it for descending; or null
 * @param where id of the column that the table is filtered by, and {@code is} the words to find in it
 * @param q words of a search that led here, to be in view; or null
 * @param row number of a row that is to be in view, from 0; or null
 */
record PlotAddress(
        Integer version,
        ChartType look,
        List<String> measures,
        String by,
        List<String> shown,
        Map<String, String> pins,
        boolean index,
        String from,
        String to,
        String at,
        String with,
        int page,
        String sort,
        String where,
        String is,
        String q,
        Integer row) {

    static final String ALL = "*";
    private static final String PIN = "f.";
    private static final int LONGEST = 200;
    private static final int MOST_PINS = 20;

    static PlotAddress of(MultivaluedMap<String, String> parameters) {
        var pins = new LinkedHashMap<String, String>();
        parameters.keySet().stream()
                .filter(name -> name.startsWith(PIN))
                .sorted()
                .limit(MOST_PINS)
                .forEach(name ->
                        text(parameters, name).ifPresent(value -> pins.put(name.substring(PIN.length()), value)));
        return new PlotAddress(
                number(parameters, "version").orElse(null),
                text(parameters, "plot").flatMap(ChartType::of).orElse(null),
                several(parameters, "measure"),
                parameters.containsKey("by") ? text(parameters, "by").orElse("") : null,
                several(parameters, "show"),
                pins,
                "index".equals(parameters.getFirst("scale")),
                text(parameters, "from").orElse(null),
                text(parameters, "to").orElse(null),
                text(parameters, "at").orElse(null),
                text(parameters, "with").orElse(null),
                number(parameters, "page").filter(page -> page > 0).orElse(1),
                text(parameters, "sort").orElse(null),
                text(parameters, "where").orElse(null),
                text(parameters, "is").orElse(null),
                text(parameters, "q").orElse(null),
                number(parameters, "row").filter(row -> row >= 0).orElse(null));
    }

    private static List<String> several(MultivaluedMap<String, String> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(PlotAddress::isSensible)
                .distinct()
                .limit(Figure.MOST_STRANDS)
                .toList();
    }

    private static Optional<String> text(MultivaluedMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name))
                .filter(PlotAddress::isSensible)
                .map(String::strip);
    }

    private static boolean isSensible(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }

    private static Optional<Integer> number(MultivaluedMap<String, String> parameters, String name) {
        return text(parameters, name).filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf);
    }

    PlotAddress atPage(int other) {
        return new PlotAddress(
                version, look, measures, by, shown, pins, index, from, to, at, with, other, sort, where, is, null,
                null);
    }

    PlotAddress unfiltered() {
        return new PlotAddress(
                version, look, measures, by, shown, pins, index, from, to, at, with, 1, sort, null, null, null, null);
    }

    /** Ordered by a column; asked again, the other way round. */
    PlotAddress sortedBy(String column) {
        return new PlotAddress(
                version,
                look,
                measures,
                by,
                shown,
                pins,
                index,
                from,
                to,
                at,
                with,
                1,
                column.equals(sort) ? "-" + column : column,
                where,
                is,
                null,
                null);
    }

    /** The same dataset as it was, or as it is, without what may not be in it. */
    static PlotAddress ofVersion(Integer number) {
        return new PlotAddress(
                number, null, List.of(), null, List.of(), Map.of(), false, null, null, null, null, 1, null, null, null,
                null, null);
    }

    boolean isSortedBy(String column) {
        return column.equals(sort) || isDescendingBy(column);
    }

    boolean isDescendingBy(String column) {
        return ("-" + column).equals(sort);
    }

    /** The part of the address behind the path, with its question mark; empty where everything is as by default. */
    String query() {
        var parts = new ArrayList<String>();
        add(parts, "version", version);
        add(parts, "plot", look == null ? null : look.code());
        measures.forEach(measure -> add(parts, "measure", measure));
        if (by != null) {
            parts.add("by=" + encoded(by));
        }
        shown.forEach(value -> add(parts, "show", value));
        pins.forEach((column, value) -> add(parts, PIN + column, value));
        add(parts, "scale", index ? "index" : null);
        add(parts, "from", from);
        add(parts, "to", to);
        add(parts, "at", at);
        add(parts, "with", with);
        add(parts, "where", is == null ? null : where);
        add(parts, "is", where == null ? null : is);
        add(parts, "sort", sort);
        add(parts, "page", page > 1 ? page : null);
        add(parts, "q", q);
        add(parts, "row", row);
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    /** What only the plot needs. */
    String pictureQuery() {
        return new PlotAddress(
                        version, look, measures, by, shown, pins, index, from, to, at, with, 1, null, null, null, null,
                        null)
                .query();
    }

    private static void add(List<String> parts, String name, Object value) {
        if (value != null) {
            parts.add(encoded(name) + "=" + encoded(String.valueOf(value)));
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
