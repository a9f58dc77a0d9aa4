package ca.liaison.directory;

import ca.liaison.Complaint;
import ca.liaison.Refusal;
import ca.liaison.vocabulary.Vocabulary;
import ca.liaison.web.Csv;
import ca.liaison.web.Formats;
import ca.liaison.web.forms.Filled;
import ca.liaison.web.lists.Folded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bson.types.Binary;

/**
 * Takes people in from a file: first a dry run that says what every line would do, then the same file by its digest.
 * The same file again changes nothing.
 */
@ApplicationScoped
class Importing {

    static final int MOST_ROWS = 5_000;
    static final int LARGEST = 3_000_000;

    private static final int AT_ONCE = 500;
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final Set<String> YES = Set.of("yes", "oui", "y", "o", "true", "1", "x");
    /** What a column may be called, folded, and the field it is. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("e-mail", "email"),
            Map.entry("email", "email"),
            Map.entry("courriel", "email"),
            Map.entry("name", "personName"),
            Map.entry("nom", "personName"),
            Map.entry("agency", "agency"),
            Map.entry("organisme", "agency"),
            Map.entry("title", "personTitle"),
            Map.entry("titre", "personTitle"),
            Map.entry("phone", "phone"),
            Map.entry("telephone", "phone"),
            Map.entry("language", "personLanguage"),
            Map.entry("langue", "personLanguage"),
            Map.entry("region", "region"),
            Map.entry("areas", "areas"),
            Map.entry("domaines", "areas"),
            Map.entry("contact", "contact"),
            Map.entry("24/7", "roundTheClock"));

    /** What one line would do. */
    enum Effect {
        NEW,
        CHANGED,
        SAME,
        WRONG
    }

    /** One line. @param person null where it is wrong */
    record Outcome(long line, String email, String name, Effect effect, Person person, List<Complaint> complaints) {}

    private final People people;
    private final Agencies agencies;
    private final Imports imports;
    private final Vocabulary vocabulary;
    private final Clock clock;

    @Inject
    Importing(People people, Agencies agencies, Imports imports, Vocabulary vocabulary, Clock clock) {
        this.people = people;
        this.agencies = agencies;
        this.imports = imports;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /** Keeps the file to be looked at and returns its digest. A file that is no table of people is refused here. */
    String receive(byte[] file, String by) {
        lines(file);
        var id = digest(file);
        imports.keep(
                new Import(id, new Binary(file), by, clock.instant()),
                clock.instant().minus(REMEMBERED));
        return id;
    }

    /** What every line would do, as things are now. */
    List<Outcome> look(String id, String by) {
        var lines = lines(imports.get(id, by).file().getData());
        var columns = lines.get(0).cells().stream().map(Importing::column).toList();
        var known = new HashMap<String, Person>();
        for (int from = 1; from < lines.size(); from += AT_ONCE) {
            known.putAll(people.named(lines.subList(from, Math.min(from + AT_ONCE, lines.size())).stream()
                    .map(line -> email(line, columns))
                    .toList()));
        }
        var seen = new HashSet<String>();
        var byDomain = new HashMap<String, String>();
        var outcomes = new ArrayList<Outcome>();
        for (var line : lines.subList(1, lines.size())) {
            outcomes.add(outcome(line, columns, known, seen, byDomain));
        }
        return outcomes;
    }

    /**
     * Does what the dry run said, unless a line is wrong. Cut off in between, it is done again from the start. @return
     * how many people are new or changed
     */
    int confirm(String id, String by) {
        var outcomes = look(id, by);
        if (outcomes.stream().anyMatch(outcome -> outcome.effect() == Effect.WRONG)) {
            throw new StillWrong();
        }
        var changes = outcomes.stream()
                .filter(outcome -> outcome.effect() != Effect.SAME)
                .map(Outcome::person)
                .toList();
        for (int from = 0; from < changes.size(); from += AT_ONCE) {
            people.saveAll(changes.subList(from, Math.min(from + AT_ONCE, changes.size())));
        }
        return changes.size();
    }

    private Outcome outcome(
            Csv.Line line,
            List<String> columns,
            Map<String, Person> known,
            Set<String> seen,
            Map<String, String> byDomain) {
        var filled = filled(line, columns, byDomain);
        var email = filled.first("email");
        var form = new PersonForm(agencies, vocabulary, filled);
        var before = known.get(email);
        var person = form.read(
                before == null ? 0 : before.revision(),
                clock.instant().atZone(Formats.OTTAWA).toLocalDate());
        if (!seen.add(email)) {
            form.complaints().add(Complaint.of("email", "directory.import.twice"));
        }
        if (!form.complaints().isEmpty()) {
            return new Outcome(line.number(), email, filled.first("personName"), Effect.WRONG, null, form.complaints());
        }
        var wanted =
                before == null ? person.orElseThrow() : person.orElseThrow().goneSince(before.leftAt());
        var effect = before == null ? Effect.NEW : wanted.saysAs(before) ? Effect.SAME : Effect.CHANGED;
        return new Outcome(line.number(), email, filled.first("personName"), effect, wanted, List.of());
    }

    private Filled filled(Csv.Line line, List<String> columns, Map<String, String> byDomain) {
        var fields = new HashMap<String, List<String>>();
        for (int at = 0; at < Math.min(columns.size(), line.cells().size()); at++) {
            fields.put(columns.get(at), List.of(line.cells().get(at)));
        }
        var email = email(line, columns);
        fields.put("email", List.of(email));
        fields.put(
                "areas",
                List.of(fields.getOrDefault("areas", List.of("")).get(0).split("[\\s,;|]+")));
        var listing = new ArrayList<String>();
        for (var flag : List.of("contact", "roundTheClock")) {
            if (YES.contains(fields.getOrDefault(flag, List.of("")).get(0).toLowerCase(Locale.ROOT))) {
                listing.add(flag);
            }
        }
        fields.put("listing", listing);
        if (fields.getOrDefault("agency", List.of("")).get(0).isEmpty()) {
            var domain = email.substring(email.lastIndexOf('@') + 1);
            fields.put(
                    "agency",
                    List.of(byDomain.computeIfAbsent(
                            domain,
                            one -> agencies.ofAddress("@" + one).map(Agency::id).orElse(""))));
        }
        return new Filled(fields);
    }

    private static String email(Csv.Line line, List<String> columns) {
        var at = columns.indexOf("email");
        return at < line.cells().size() ? line.cells().get(at).toLowerCase(Locale.ROOT) : "";
    }

    private static String column(String heading) {
        var name = COLUMNS.get(Folded.words(heading));
        if (name == null) {
            throw new NoSuchColumn(heading);
        }
        return name;
    }

    private static List<Csv.Line> lines(byte[] file) {
        if (file.length > LARGEST) {
            throw new Csv.Unreadable("web.csv.tooLong", MOST_ROWS);
        }
        var lines = Csv.read(file, MOST_ROWS + 1);
        var columns = lines.isEmpty()
                ? List.<String>of()
                : lines.get(0).cells().stream().map(Importing::column).toList();
        if (!columns.contains("email")
                || !columns.contains("personName")
                || new HashSet<>(columns).size() < columns.size()) {
            throw new NoSuchColumn("");
        }
        return lines;
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static final class NoSuchColumn extends Refusal {
        NoSuchColumn(String heading) {
            super(
                    400,
                    "directory.import.columns",
                    "A file of people has a column " + heading,
                    heading.isEmpty() ? "–" : heading.substring(0, Math.min(heading.length(), 60)));
        }
    }

    private static final class StillWrong extends Refusal {
        StillWrong() {
            super(409, "directory.import.wrong", "A file of people has lines that are wrong");
        }
    }
}
