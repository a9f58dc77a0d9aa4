package ca.liaison.publications.editing;

import ca.liaison.Bilingual;
import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.identity.Category;
import ca.liaison.identity.Tlp;
import ca.liaison.publications.Kind;
import ca.liaison.publications.Labels;
import ca.liaison.publications.Recipients;
import ca.liaison.publications.State;
import ca.liaison.vocabulary.Term;
import ca.liaison.vocabulary.Vocabulary;
import ca.liaison.web.Messages;
import ca.liaison.web.forms.Choices;
import ca.liaison.web.forms.Choices.Choice;
import ca.liaison.web.forms.Day;
import ca.liaison.web.forms.Field;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints the part of a form that describes a publication, with what was typed and what is wrong with it beside the
 * field.
 */
@ApplicationScoped
public class DescriptionForm {

    /** The states that somebody may choose when a publication is new. */
    public static final List<State> FRESH = List.of(State.DRAFT, State.PUBLISHED);

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("title.en", "titleEn"),
            Map.entry("title.fr", "titleFr"),
            Map.entry("summary.en", "summaryEn"),
            Map.entry("summary.fr", "summaryFr"),
            Map.entry("marking", "category"),
            Map.entry("marking.category", "category"),
            Map.entry("marking.tlp", "tlp"),
            Map.entry("release.agencies", "releaseAgencies"),
            Map.entry("release.people", "releasePeople"),
            Map.entry("reason.en", "reasonEn"),
            Map.entry("reason.fr", "reasonFr"));

    private final Vocabulary vocabulary;
    private final Labels labels;
    private final Recipients recipients;

    @Inject
    DescriptionForm(Vocabulary vocabulary, Labels labels, Recipients recipients) {
        this.vocabulary = vocabulary;
        this.labels = labels;
        this.recipients = recipients;
    }

    public Description show(DescriptionInput typed, List<Complaint> complaints, List<State> states, Language reader) {
        var form = new Form(typed, complaints, reader);
        return new Description(
                form.field("titleEn"),
                form.field("titleFr"),
                form.field("summaryEn"),
                form.field("summaryFr"),
                form.choices("kind", Arrays.stream(Kind.values()), Kind::code, Labels::of),
                form.sorted("topics", vocabulary.topics().stream(), Term::id, Term::label),
                form.sorted("organization", vocabulary.organizations().stream(), Term::id, Term::label),
                form.sorted(
                        "countries",
                        vocabulary.countries().stream(),
                        code -> code,
                        code -> labels.country(code).label()),
                form.published(),
                form.choices(
                        "language",
                        Arrays.stream(Language.values()),
                        Language::code,
                        language -> capitalized(vocabulary.language(language.code()))),
                form.choices("category", Arrays.stream(Category.values()), Category::name, Labels::of),
                form.choices("tlp", Arrays.stream(Tlp.values()), Tlp::label, DescriptionForm::tlp),
                form.choices("state", states.stream(), State::name, DescriptionForm::state),
                new Description.Release(
                        form.sorted("originator", vocabulary.organizations().stream(), Term::id, Term::label),
                        form.field("originatorMarking"),
                        Choices.of(
                                "releaseAgencies",
                                recipients.agencies(typed.all("releaseAgencies"), reader),
                                typed.all("releaseAgencies"),
                                form.error("releaseAgencies")),
                        people(typed, form.error("releasePeople"), reader),
                        form.field("embargo"),
                        form.field("expires")));
    }

    /** Addresses that stand alone get the name that is known; what else was typed stays. */
    private Field people(DescriptionInput typed, String error, Language reader) {
        var lines = typed.first("releasePeople")
                .lines()
                .map(String::strip)
                .map(line -> MetadataCheck.EMAIL.matcher(line).matches() ? recipients.said(line, reader) : line);
        return new Field("releasePeople", lines.collect(Collectors.joining("\n")), error);
    }

    /** What is wrong with one field, in the reader's words, or null. */
    public static String error(String name, List<Complaint> complaints, Language reader) {
        return complaints.stream()
                .filter(complaint -> name.equals(field(complaint)))
                .findFirst()
                .map(complaint -> words(complaint, name, reader))
                .orElse(null);
    }

    private static String field(Complaint complaint) {
        return FIELDS.getOrDefault(complaint.field(), complaint.field());
    }

    private static String words(Complaint complaint, String name, Language reader) {
        var own = complaint.messageKey().endsWith(".missing")
                ? ".missing"
                : complaint.messageKey().matches(".*\\.notA(Date|Moment)") ? ".wrong" : "";
        return Messages.find(reader, "forms." + name + own)
                .filter(words -> !own.isEmpty())
                .orElseGet(() -> Messages.text(reader, complaint.messageKey(), complaint.arguments()));
    }

    private static Bilingual tlp(Tlp tlp) {
        var label = "TLP:" + tlp.label();
        return new Bilingual(label, label);
    }

    private static Bilingual state(State state) {
        var key = "publications.form.state." + state.name();
        return new Bilingual(Messages.text(Language.EN, key), Messages.text(Language.FR, key));
    }

    private static Bilingual capitalized(Bilingual name) {
        return new Bilingual(capitalized(name.en()), capitalized(name.fr()));
    }

    private static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase() + name.substring(1);
    }

    /** One form for one reader. */
    private record Form(DescriptionInput typed, List<Complaint> complaints, Language reader) {

        Field field(String name) {
            return new Field(name, typed.first(name), error(name));
        }

        Day published() {
            return new Day(
                    "published",
                    typed.first("publishedYear"),
                    typed.first("publishedMonth"),
                    typed.first("publishedDay"),
                    error("published"));
        }

        <T> Choices choices(String name, Stream<T> values, Function<T, String> value, Function<T, Bilingual> label) {
            var options = values.map(
                            one -> new Choice(value.apply(one), label.apply(one).in(reader), false))
                    .toList();
            return Choices.of(name, options, typed.all(name), error(name));
        }

        /** In the order of the alphabet of the reader's language. */
        <T> Choices sorted(String name, Stream<T> values, Function<T, String> value, Function<T, Bilingual> label) {
            var collator = Collator.getInstance(reader.locale());
            return choices(
                    name,
                    values.sorted(Comparator.comparing(one -> label.apply(one).in(reader), collator::compare)),
                    value,
                    label);
        }

        private String error(String name) {
            return DescriptionForm.error(name, complaints, reader);
        }
    }
}
