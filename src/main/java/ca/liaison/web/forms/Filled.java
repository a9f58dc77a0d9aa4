package ca.liaison.web.forms;

import ca.liaison.Complaint;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a form as somebody filled them in, by name. */
public record Filled(Map<String, List<String>> fields) {

    public static final Filled NOTHING = new Filled(Map.of());

    private static final int LONGEST = 10_000;

    /** Whether only another language is asked for, with what was typed so far. */
    public boolean isToggle() {
        return fields.containsKey("toggle");
    }

    /** Without spaces around it; empty where nothing was typed. */
    public String first(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .map(typed ->
                        typed.substring(0, Math.min(typed.length(), LONGEST)).strip())
                .toList();
    }

    /** The same of what may be long, whole. */
    public String text(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
    }

    public String firstOr(String name, String otherwise) {
        return first(name).isEmpty() ? otherwise : first(name);
    }

    /** The same with one field as given here, whatever was sent. */
    public Filled with(String name, String value) {
        var all = new HashMap<>(fields);
        all.put(name, List.of(value));
        return new Filled(all);
    }

    public int number(String name, int otherwise) {
        try {
            return Integer.parseInt(first(name));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** A line of text, or a complaint under {@code forms.<name>.missing} and {@code forms.tooLong}. */
    public Optional<String> line(String name, int longest, List<Complaint> complaints) {
        var typed = first(name).replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ");
        if (typed.isEmpty()) {
            complaints.add(Complaint.of(name, "forms." + name + ".missing"));
        } else if (typed.length() > longest) {
            complaints.add(Complaint.of(name, "forms.tooLong", longest));
        }
        return Optional.of(typed).filter(text -> !text.isEmpty() && text.length() <= longest);
    }

    /** The same of a line that may stay empty. */
    public Optional<String> lineIfAny(String name, int longest, List<Complaint> complaints) {
        return first(name).isEmpty() ? Optional.empty() : line(name, longest, complaints);
    }

    /** A date that may stay empty, typed in three parts, or a complaint where it is none. */
    public Optional<LocalDate> day(String name, List<Complaint> complaints) {
        var parts = List.of(first(name + "Year"), first(name + "Month"), first(name + "Day"));
        if (parts.stream().allMatch(String::isEmpty)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(year(parts.get(0)), Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(2))));
        } catch (NumberFormatException | DateTimeException e) {
            complaints.add(Complaint.of(name, "forms.notADate"));
            return Optional.empty();
        }
    }

    private static int year(String typed) {
        if (typed.length() != 4) {
            throw new NumberFormatException("A year has four digits");
        }
        return Integer.parseInt(typed);
    }
}
