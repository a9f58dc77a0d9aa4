package ca.liaison.directory;

import ca.liaison.Bilingual;
import ca.liaison.web.forms.Filled;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * An agency as a program writes it, before anything is checked. Every component may be null; {@code kind} is then
 * POLICE and {@code country} CA.
 */
record AgencyDraft(
        String id, Bilingual name, String kind, String country, List<String> domains, List<String> coordinators) {

    AgencyDraft {
        domains = lower(domains);
        coordinators = lower(coordinators);
    }

    private static List<String> lower(List<String> words) {
        return words == null
                ? List.of()
                : words.stream()
                        .map(word -> word == null ? "" : word.strip().toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList();
    }

    /** The same as the form. */
    Filled filled() {
        return new Filled(Map.of(
                "agencyEn",
                said(name == null ? null : name.en()),
                "agencyFr",
                said(name == null ? null : name.fr()),
                "agencyKind",
                List.of(Objects.requireNonNullElse(kind, Agency.Kind.POLICE.name())),
                "country",
                List.of(Objects.requireNonNullElse(country, "CA")),
                "domains",
                List.of(String.join("\n", domains))));
    }

    private static List<String> said(String word) {
        return word == null ? List.of() : List.of(word);
    }
}
