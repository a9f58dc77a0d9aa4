package ca.liaison.auditing;

import ca.liaison.audit.Deed;
import ca.liaison.audit.EntryQuery;
import ca.liaison.audit.EntryReading;
import ca.liaison.identity.Viewer;
import ca.liaison.web.Formats;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an auditor asks for, as it stands in the address. A date that is none asks for nothing. */
public record AuditQuery(
        String person, String action, String thing, String from, String until, boolean beginnings, String after) {

    private static final int LONGEST = 500;

    static AuditQuery of(MultivaluedMap<String, String> query) {
        return new AuditQuery(
                text(query, "person"),
                text(query, "action"),
                text(query, "thing"),
                text(query, "from"),
                text(query, "until"),
                query.containsKey("beginnings"),
                text(query, "after"));
    }

    EntryQuery question(int size) {
        return new EntryQuery(
                none(person),
                none(action),
                none(thing),
                start(from, 0),
                start(until, 1),
                beginnings,
                none(after),
                size);
    }

    /** To look for what one person did is itself worth an entry: once, not for every page of it. */
    Optional<Deed> deed(Viewer viewer, EntryReading reading) {
        if (person.isEmpty() || !after.isEmpty()) {
            return Optional.empty();
        }
        var deed = Deed.of("audit.person", viewer);
        return Optional.of(reading.isKnown(person) ? deed.onPerson(person) : deed);
    }

    /** With the filters, from the first entry on. */
    String query() {
        return after(null);
    }

    String after(String place) {
        var parts = Stream.of(
                part("person", person),
                part("action", action),
                part("thing", thing),
                part("from", from),
                part("until", until),
                part("beginnings", beginnings ? "1" : ""),
                part("after", place));
        var query = parts.filter(Objects::nonNull).collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /** The first instant of a day in Ottawa, or of one of the days after it; null where there is no day. */
    private static Instant start(String day, int daysLater) {
        try {
            return day.isEmpty()
                    ? null
                    : LocalDate.parse(day)
                            .plusDays(daysLater)
                            .atStartOfDay(Formats.OTTAWA)
                            .toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String text(MultivaluedMap<String, String> query, String name) {
        var text = Objects.requireNonNullElse(query.getFirst(name), "").strip();
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private static String none(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String part(String name, String value) {
        return value == null || value.isEmpty() ? null : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
