package ca.liaison.publications.browsing;

import ca.liaison.Language;
import ca.liaison.search.Facet;
import ca.liaison.search.SearchRequest;
import ca.liaison.search.Sort;
import ca.liaison.web.Address;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A search as its address says it: read from the parameters, changed, and written back, so that every state of a result
 * page can be bookmarked.
 */
public record SearchAddress(
        String q, Map<Facet, Set<String>> filters, LocalDate from, LocalDate to, Sort sort, int page) {

    private static final int LONGEST = 1_000;

    /** Everything that was published between two days, newest first. */
    static SearchAddress between(LocalDate from, LocalDate to) {
        return new SearchAddress("", Map.of(), from, to, Sort.DATE, 1);
    }

    /** Whatever the parameters hold becomes a search; what makes no sense is left out. */
    public static SearchAddress of(MultivaluedMap<String, String> parameters) {
        var filters = new EnumMap<Facet, Set<String>>(Facet.class);
        for (var facet : Facet.OF_ONE_SOURCE) {
            var values = new LinkedHashSet<>(parameters.getOrDefault(facet.parameter(), List.of()));
            values.removeIf(String::isBlank);
            if (!values.isEmpty()) {
                filters.put(facet, values);
            }
        }
        var q = Optional.ofNullable(parameters.getFirst("q")).orElse("").strip();
        return new SearchAddress(
                q.length() > LONGEST ? q.substring(0, LONGEST) : q,
                filters,
                date(parameters.getFirst("from")),
                date(parameters.getFirst("to")),
                Optional.ofNullable(parameters.getFirst("sort"))
                        .flatMap(Sort::of)
                        .orElse(Sort.RELEVANCE),
                number(parameters.getFirst("page")));
    }

    /** What is asked of the index, with counts of every facet. */
    public SearchRequest request(Language reader, int size) {
        return new SearchRequest(q, reader, filters, from, to, sort, page, size, Facet.OF_ONE_SOURCE);
    }

    /** The same without any counts, for lists that show none. */
    SearchRequest uncounted(Language reader, int size) {
        return new SearchRequest(q, reader, filters, from, to, sort, page, size, Set.of());
    }

    SearchAddress asking(String other) {
        return new SearchAddress(other, filters, from, to, sort, 1);
    }

    public SearchAddress page(int other) {
        return new SearchAddress(q, filters, from, to, sort, other);
    }

    SearchAddress newestFirst() {
        return new SearchAddress(q, filters, from, to, Sort.DATE, page);
    }

    SearchAddress without(Facet facet, String value) {
        var fewer = new EnumMap<Facet, Set<String>>(Facet.class);
        filters.forEach((each, values) -> {
            var kept = new LinkedHashSet<>(values);
            if (each == facet) {
                kept.remove(value);
            }
            if (!kept.isEmpty()) {
                fewer.put(each, kept);
            }
        });
        return new SearchAddress(q, fewer, from, to, sort, 1);
    }

    SearchAddress withoutFilters() {
        return new SearchAddress(q, Map.of(), null, null, sort, 1);
    }

    /** The result page with exactly this filter and nothing else. */
    public static String of(Language language, Facet facet, String value) {
        return Address.PUBLICATIONS.in(language, "?" + facet.parameter() + "=" + encoded(value));
    }

    String in(Language language) {
        return Address.PUBLICATIONS.in(language, query());
    }

    /** The part of the address behind the path, with its question mark; empty where everything is as by default. */
    public String query() {
        var parts = new ArrayList<String>();
        if (!q.isEmpty()) {
            parts.add("q=" + encoded(q));
        }
        filters.forEach(
                (facet, values) -> values.forEach(value -> parts.add(facet.parameter() + "=" + encoded(value))));
        if (from != null) {
            parts.add("from=" + from);
        }
        if (to != null) {
            parts.add("to=" + to);
        }
        if (sort != Sort.RELEVANCE) {
            parts.add("sort=" + sort.parameter());
        }
        if (page > 1) {
            parts.add("page=" + page);
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static int number(String text) {
        try {
            return text == null ? 1 : Math.max(1, Math.min(Integer.parseInt(text.strip()), 1_000_000));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private static LocalDate date(String text) {
        try {
            return text == null ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
