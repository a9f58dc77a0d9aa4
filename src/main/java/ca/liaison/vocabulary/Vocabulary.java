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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The controlled vocabularies, read once at start; countries are those of ISO 3166-1 with the names of the CLDR. */
@ApplicationScoped
@StartsIn(Stage.BASICS)
public class Vocabulary implements StartStep {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Map<String, Term> topics;
    private final Map<String, Term> organizations;
    private final List<Equivalents> thesaurus;

    @Inject
    public Vocabulary(@ConfigProperty(name = "LIAISON_CONTENT") Path content) {
        topics = byId(WordFile.read(content, "topics.json", Term[].class));
        organizations = byId(WordFile.read(content, "organizations.json", Term[].class));
        thesaurus = List.of(WordFile.read(content, "thesaurus.json", Equivalents[].class));
    }

    /** That it was made is all. */
    @Override
    public void take() {}

    /** In the order of the file. */
    public List<Term> topics() {
        return List.copyOf(topics.values());
    }

    public List<Term> organizations() {
        return List.copyOf(organizations.values());
    }

    public List<Equivalents> thesaurus() {
        return thesaurus;
    }

    public Optional<Term> topic(String id) {
        return Optional.ofNullable(topics.get(id));
    }

    public Optional<Term> organization(String id) {
        return Optional.ofNullable(organizations.get(id));
    }

    /** The name of a country by its two-letter code (ISO 3166-1 alpha-2). */
    public Optional<Bilingual> country(String code) {
        return COUNTRIES.contains(code)
                ? Optional.of(inBoth(locale -> new Locale("", code).getDisplayCountry(locale)))
                : Optional.empty();
    }

    /** All country codes. */
    public Set<String> countries() {
        return COUNTRIES;
    }

    /** The name of a language by its code (ISO 639-1). */
    public Bilingual language(String code) {
        return inBoth(locale -> Locale.forLanguageTag(code).getDisplayLanguage(locale));
    }

    private static Bilingual inBoth(Function<Locale, String> name) {
        return new Bilingual(name.apply(Language.EN.locale()), name.apply(Language.FR.locale()));
    }

    private static Map<String, Term> byId(Term[] terms) {
        return Arrays.stream(terms)
                .collect(Collectors.toMap(
                        Term::id,
                        Function.identity(),
                        (first, second) -> {
                            throw new CannotStart("The vocabulary has two terms with the id " + first.id() + ".");
                        },
                        LinkedHashMap::new));
    }
}
