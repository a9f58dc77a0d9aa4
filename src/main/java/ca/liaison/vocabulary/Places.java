package ca.liaison.vocabulary;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.start.CannotStart;
import ca.liaison.start.Stage;
import ca.liaison.start.StartStep;
import ca.liaison.start.StartsIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The places that tables speak of, in both languages: the countries of ISO 3166-1 as the JDK names them, with the other
 * names of {@code country-names.json}, and the provinces, territories and regions of {@code regions.json}.
 */
@ApplicationScoped
@StartsIn(Stage.BASICS)
public class Places implements StartStep {

    /** Other names of a country. */
    private record Names(String id, Term.Also also) {}

    private final Map<String, Place> byCode = new LinkedHashMap<>();
    private final Map<String, Place> byName = new HashMap<>();
    private final Map<String, Place> regionsByShort = new HashMap<>();
    private final Map<String, Place> countriesByShort = new HashMap<>();

    @Inject
    public Places(@ConfigProperty(name = "LIAISON_CONTENT") Path content) {
        for (var term : WordFile.read(content, "regions.json", Term[].class)) {
            var region = new Place(term.id(), term.label(), term.country());
            byCode.put(region.code(), region);
            names(term.label(), term.also()).forEach(name -> add(name, region, regionsByShort));
        }
        for (var code : Locale.getISOCountries()) {
            addCountry(code);
        }
        for (var names : WordFile.read(content, "country-names.json", Names[].class)) {
            var country = Optional.ofNullable(byCode.get(names.id()))
                    .orElseThrow(() -> new CannotStart("The vocabulary country-names.json has names for " + names.id()
                            + ", which is no country."));
            names(country.name(), names.also()).forEach(name -> add(name, country, countriesByShort));
        }
    }

    /** That it was made is all. */
    @Override
    public void take() {}

    private void addCountry(String code) {
        var locale = new Locale("", code);
        var country = new Place(
                code,
                new Bilingual(
                        locale.getDisplayCountry(Language.EN.locale()), locale.getDisplayCountry(Language.FR.locale())),
                code);
        byCode.put(code, country);
        names(country.name(), new Term.Also(null, null)).forEach(name -> add(name, country, countriesByShort));
        countriesByShort.put(code, country);
        countriesByShort.put(locale.getISO3Country(), country);
    }

    private void add(String name, Place place, Map<String, Place> shorts) {
        if (Spelling.isShort(name)) {
            shorts.put(name, place);
        } else {
            byName.putIfAbsent(
                    Spelling.of(name),
                    place); // a region before a country: Georgia is none of ours, but "Réunion" is both
        }
    }

    private static Stream<String> names(Bilingual label, Term.Also also) {
        return Stream.of(Stream.of(label.en(), label.fr()), also.en().stream(), also.fr().stream())
                .flatMap(names -> names);
    }

    /** By its code, exactly as written. */
    public Optional<Place> get(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * The place that this text names in either language, and nothing besides. Two-letter codes only make sense among
     * their like: {@link #among}.
     */
    public Optional<Place> find(String text) {
        return Optional.ofNullable(byName.get(Spelling.of(text))).or(() -> unambiguous(text.strip()));
    }

    private Optional<Place> unambiguous(String code) {
        var region = regionsByShort.get(code);
        var country = countriesByShort.get(code);
        return region != null && country != null
                ? Optional.empty()
                : Optional.ofNullable(region != null ? region : country);
    }

    /**
     * Every text of a column that names a place. {@code NL} is Newfoundland and Labrador or the Netherlands: what most
     * of the column says decides.
     *
     * @return in the order of the texts; those that name no place are left out
     */
    public Map<String, Place> among(Collection<String> texts) {
        var regions = matching(texts, regionsByShort) >= matching(texts, countriesByShort);
        var found = new LinkedHashMap<String, Place>();
        for (var text : texts) {
            var code = text.strip();
            var orders =
                    regions ? List.of(regionsByShort, countriesByShort) : List.of(countriesByShort, regionsByShort);
            Optional.ofNullable(byName.get(Spelling.of(text)))
                    .or(() -> orders.stream()
                            .filter(order -> order.containsKey(code))
                            .findFirst()
                            .map(order -> order.get(code)))
                    .ifPresent(place -> found.put(text, place));
        }
        return found;
    }

    private static long matching(Collection<String> texts, Map<String, Place> shorts) {
        return texts.stream().map(String::strip).filter(shorts::containsKey).count();
    }
}
