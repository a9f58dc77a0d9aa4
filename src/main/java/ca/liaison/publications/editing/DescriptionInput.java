package ca.liaison.publications.editing;

import ca.liaison.Bilingual;
import ca.liaison.publications.Metadata;
import ca.liaison.publications.MetadataDraft;
import ca.liaison.publications.MetadataDraft.MarkingText;
import ca.liaison.publications.MetadataDraft.ReleaseText;
import ca.liaison.web.Formats;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The fields of a form as they were typed, by name. */
public record DescriptionInput(Map<String, List<String>> fields) {

    public static final DescriptionInput NOTHING = new DescriptionInput(Map.of());
    private static final Pattern NAMED = Pattern.compile("<([^<>]*)>");

    /** What a publication has, as it would have been typed. */
    public static DescriptionInput of(Metadata metadata) {
        var orders = metadata.orders();
        return new DescriptionInput(Map.ofEntries(
                Map.entry("titleEn", List.of(metadata.title().en())),
                Map.entry("titleFr", List.of(metadata.title().fr())),
                Map.entry("summaryEn", List.of(metadata.summary().en())),
                Map.entry("summaryFr", List.of(metadata.summary().fr())),
                Map.entry("kind", List.of(metadata.kind().code())),
                Map.entry("topics", metadata.topics()),
                Map.entry("organization", List.of(metadata.organization())),
                Map.entry("countries", metadata.countries()),
                Map.entry(
                        "publishedYear",
                        List.of(Integer.toString(metadata.published().getYear()))),
                Map.entry(
                        "publishedMonth",
                        List.of(Integer.toString(metadata.published().getMonthValue()))),
                Map.entry(
                        "publishedDay",
                        List.of(Integer.toString(metadata.published().getDayOfMonth()))),
                Map.entry("language", List.of(metadata.language())),
                Map.entry("category", List.of(metadata.marking().category().name())),
                Map.entry("tlp", List.of(metadata.marking().tlp().label())),
                Map.entry("state", List.of(metadata.state().name())),
                Map.entry("originator", said(orders.originator())),
                Map.entry("originatorMarking", said(orders.originatorMarking())),
                Map.entry("releaseAgencies", orders.agencies()),
                Map.entry("releasePeople", List.of(String.join("\n", orders.people()))),
                Map.entry("embargo", said(Formats.typed(orders.embargo()))),
                Map.entry("expires", said(Formats.typed(orders.expires())))));
    }

    private static List<String> said(String value) {
        return value == null ? List.of() : List.of(value);
    }

    /** Empty where nothing was typed. */
    public String first(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    public MetadataDraft draft() {
        var marking = new MarkingText(first("category"), first("tlp"));
        return new MetadataDraft(
                first("kind"),
                first("language"),
                both("title"),
                both("summary"),
                published(),
                first("organization"),
                topics(),
                all("countries"),
                marking,
                first("state"),
                null,
                null,
                null,
                first("originator"),
                first("originatorMarking"),
                new ReleaseText(all("releaseAgencies"), addresses("releasePeople")),
                Formats.instant(first("embargo")),
                Formats.instant(first("expires")));
    }

    /**
     * People are asked for at least one topic, because it is how others will find it; programs are free. Nothing is
     * therefore a topic that is missing.
     */
    private List<String> topics() {
        return all("topics").isEmpty() ? List.of("") : all("topics");
    }

    /**
     * One to a line, or with commas or semicolons between; as addresses alone, or with a name before as programs for
     * mail write them.
     */
    private List<String> addresses(String name) {
        return first(name)
                .lines()
                .flatMap(line -> line.contains("<")
                        ? NAMED.matcher(line).results().map(found -> found.group(1))
                        : Stream.of(line.split("[\\s,;]+")))
                .filter(word -> !word.isBlank())
                .toList();
    }

    Bilingual both(String name) {
        return new Bilingual(first(name + "En"), first(name + "Fr"));
    }

    private String published() {
        var year = first("publishedYear").strip();
        var month = first("publishedMonth").strip();
        var day = first("publishedDay").strip();
        return year.isEmpty() || month.isEmpty() || day.isEmpty()
                ? ""
                : year + "-" + twoDigits(month) + "-" + twoDigits(day);
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
