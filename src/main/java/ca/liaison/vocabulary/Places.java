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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The places that tables speak of, in both languages: the countries of ISO 3166-1 as the JDK names them, with the other
 * names of {@code country-names.json}, and the provinces, territories, states and regions of {@code regions.json}.
 */
@ApplicationScoped
@StartsIn(Stage.BASICS)
public class Places implements StartStep {

    /** That short codes name countries. */
    public static final String COUNTRIES = "*";

    private static final String CANADA = "CA";
    private static final String UNITED_STATES = "US";
    private static final Pattern OF_CANADA = Pattern.compile("(?iu).*\\b(prov|terr).*");
    private static final Pattern OF_THE_STATES = Pattern.compile("(?iu).*\\b(states?|états?)\\b.*");
    private static final Pattern OF_THE_WORLD =
            Pattern.compile("(?iu).*\\b(country|countries|pays|nation|nationalit|geo|géo|ref area|iso).*");

    /** Other names of a country. */
    private record Names(String id, Term.Also also) {}

    private final Map<String, Place> byCode = new LinkedHashMap<>();
    private final Map<String, Place> byName = new HashMap<>();
    private final Map<String, Place> regionsByShort = new HashMap<>();
    private final Map<String, Place> statesByShort = new HashMap<>();
    private final Map<String, Place> statesByName = new HashMap<>();
    private final Map<String, Place> countriesByShort = new HashMap<>();

    @Inject
    public Places(@ConfigProperty(name = "LIAISON_CONTENT") Path content) {
        for (var term : WordFile.read(content, "regions.json", Term[].class)) {
            var region = new Place(term.id(), term.label(), term.country());
            byCode.put(region.code(), region);
            if (UNITED_STATES.equals(term.country())) {
                statesByShort.put(region.code().substring(UNITED_STATES.length() + 1), region);
                names(term.label(), term.also()).forEach(name -> statesByName.putIfAbsent(Spelling.of(name), region));
            } else {
                names(term.label(), term.also()).forEach(name -> add(name, region, regionsByShort));
            }
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
        statesByName.forEach(byName::putIfAbsent); // Georgia is a country, unless its like are states
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
     * their like: {@link #codes}.
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

    /** The same of a text among others, whose short codes are of the country that {@link #codes} told. */
    public Optional<Place> find(String text, String codes) {
        if (codes == null) {
            return find(text);
        }
        var code = text.strip();
        var name = Spelling.of(text);
        return switch (codes) {
            case CANADA -> first(byName.get(name), regionsByShort.get(code), countriesByShort.get(code));
            case UNITED_STATES -> first(statesByName.get(name), statesByShort.get(code), byName.get(name));
            default -> first(byName.get(name), countriesByShort.get(code), regionsByShort.get(code));
        };
    }

    private static Optional<Place> first(Place... places) {
        return Stream.of(places).filter(Objects::nonNull).findFirst();
    }

    /**
     * What the short codes and names of a column mean, decided by all of them: {@code NL} is Newfoundland and Labrador
     * or the Netherlands, {@code CA} is California or Canada. Where as many are the one as the other, the name of the
     * column decides.
     *
     * @return {@code CA}, {@code US}, {@link #COUNTRIES}, or null where none is a place
     */
    public String codes(String column, Collection<String> texts) {
        int canada = 0;
        int states = 0;
        int world = 0;
        for (var text : texts) {
            var code = text.strip();
            var name = Spelling.of(text);
            var place = byName.get(name);
            canada += regionsByShort.containsKey(code) || place != null && isPartOf(place, CANADA) ? 2 : 0;
            states += statesByShort.containsKey(code) || statesByName.containsKey(name) ? 2 : 0;
            world += countriesByShort.containsKey(code) || place != null && place.isCountry() ? 2 : 0;
        }
        if (canada + states + world == 0) {
            return null;
        }
        canada += OF_CANADA.matcher(column).matches() ? 1 : 0;
        states += OF_THE_STATES.matcher(column).matches() ? 1 : 0;
        world += OF_THE_WORLD.matcher(column).matches() ? 1 : 0;
        return canada >= states && canada >= world && canada > 1
                ? CANADA
                : world >= states && world > 1 ? COUNTRIES : UNITED_STATES;
    }

    private static boolean isPartOf(Place place, String country) {
        return !place.isCountry() && country.equals(place.country());
    }

    /**
     * Every text of a column that names a place.
     *
     * @return in the order of the texts; those that name no place are left out
     */
    public Map<String, Place> among(Collection<String> texts) {
        var codes = codes("", texts);
        var found = new LinkedHashMap<String, Place>();
        for (var text : texts) {
            find(text, codes).ifPresent(place -> found.put(text, place));
        }
        return found;
    }
}
