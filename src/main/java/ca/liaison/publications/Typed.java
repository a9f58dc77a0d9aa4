package ca.liaison.publications;

import ca.liaison.Bilingual;
import ca.liaison.publications.MetadataDraft.MarkingText;
import java.util.List;
import java.util.Map;

/** The fields of a form as they were typed, by name. */
public record Typed(Map<String, List<String>> fields) {

    public static final Typed NOTHING = new Typed(Map.of());

    /** What a publication has, as it would have been typed. */
    static Typed of(Metadata metadata) {
        return new Typed(Map.ofEntries(
                Map.entry("titleEn", List.of(metadata.title().en())), Map.entry("titleFr", List.of(metadata.title().fr())),
                Map.entry("summaryEn", List.of(metadata.summary().en())), Map.entry("summaryFr", List.of(metadata.summary().fr())),
                Map.entry("kind", List.of(metadata.kind().code())), Map.entry("topics", metadata.topics()),
                Map.entry("organization", List.of(metadata.organization())), Map.entry("countries", metadata.countries()),
                Map.entry("publishedYear", List.of(Integer.toString(metadata.published().getYear()))),
                Map.entry("publishedMonth", List.of(Integer.toString(metadata.published().getMonthValue()))),
                Map.entry("publishedDay", List.of(Integer.toString(metadata.published().getDayOfMonth()))),
                Map.entry("language", List.of(metadata.language())), Map.entry("category", List.of(metadata.marking().category().name())),
                Map.entry("tlp", List.of(metadata.marking().tlp().label())), Map.entry("state", List.of(metadata.state().name()))));
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
        return new MetadataDraft(first("kind"), first("language"), both("title"), both("summary"), published(), first("organization"), topics(),
                all("countries"), marking, first("state"), null, null, null);
    }

    /** People are asked for at least one topic, because it is how others will find it; programs are free. Nothing is therefore a topic that is missing. */
    private List<String> topics() {
        return all("topics").isEmpty() ? List.of("") : all("topics");
    }

    Bilingual both(String name) {
        return new Bilingual(first(name + "En"), first(name + "Fr"));
    }

    private String published() {
        var year = first("publishedYear").strip();
        var month = first("publishedMonth").strip();
        var day = first("publishedDay").strip();
        return year.isEmpty() || month.isEmpty() || day.isEmpty() ? "" : year + "-" + twoDigits(month) + "-" + twoDigits(day);
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
