package ca.liaison.publications;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.identity.Marking;
import ca.liaison.search.Facet;
import ca.liaison.search.PageHit;
import ca.liaison.search.Tag;
import ca.liaison.vocabulary.Term;
import ca.liaison.vocabulary.Vocabulary;
import ca.liaison.web.Formats;
import ca.liaison.web.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What the codes in metadata and facets are called, in both languages. A code that the vocabulary lost is shown as it
 * is.
 */
@ApplicationScoped
public class Labels {

    private final Vocabulary vocabulary;

    @Inject
    public Labels(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public Bilingual of(Facet facet, String value) {
        return switch (facet) {
            case KIND -> kind(value);
            case TOPIC -> topic(value).label();
            case ORGANIZATION -> organization(value).label();
            case COUNTRY -> country(value).label();
            case LANGUAGE -> vocabulary.language(value);
            case STATE -> state(value);
            case YEAR, SOURCE -> new Bilingual(value, value);
        };
    }

    /** Whatever stands in an address becomes a label. */
    private static Bilingual state(String value) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(value))
                .findFirst()
                .map(Labels::of)
                .orElse(new Bilingual(value, value));
    }

    /** What a state is called that is worth saying: none where it is simply published, or not known. */
    public static Optional<Bilingual> unusual(String state) {
        return state == null || state.equals(State.PUBLISHED.name()) ? Optional.empty() : Optional.of(state(state));
    }

    /** The label of any constant that people get to see: {@code labels.kind.STUDY}. */
    public static Bilingual of(Enum<?> constant) {
        var key = "labels." + constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "."
                + constant.name();
        return new Bilingual(Messages.text(Language.EN, key), Messages.text(Language.FR, key));
    }

    public static Bilingual kind(String code) {
        return Kind.ofCode(code).map(Labels::of).orElse(new Bilingual(code, code));
    }

    /** {@code PROTECTED A / PROTÉGÉ A · TLP:AMBER}; null for what everybody may read. */
    public static String marking(Marking marking) {
        if (marking.equals(Marking.PUBLIC)) {
            return null;
        }
        var category = of(marking.category());
        var words = category.en().equals(category.fr()) ? category.en() : category.en() + " / " + category.fr();
        return words.toUpperCase(Language.FR.locale()) + " · TLP:"
                + marking.tlp().label();
    }

    /** "Page 12", "Slide 3: Partners". */
    public static String container(PageHit page, Language language) {
        var named = Messages.text(
                language, "catalogue.container." + page.container().word(), Formats.number(page.number(), language));
        return page.label() == null || page.label().isBlank()
                ? named
                : Messages.text(language, "catalogue.container.labelled", named, page.label());
    }

    public Tag topic(String id) {
        return tag(id, vocabulary.topic(id).map(Term::label).orElse(null));
    }

    public Tag organization(String id) {
        return tag(id, vocabulary.organization(id).map(Term::label).orElse(null));
    }

    public Tag country(String code) {
        return tag(code, vocabulary.country(code).orElse(null));
    }

    private static Tag tag(String code, Bilingual label) {
        return new Tag(code, label == null ? new Bilingual(code, code) : label);
    }
}
