package ca.liaison.publications;

import ca.liaison.Bilingual;
import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.identity.Category;
import ca.liaison.identity.Marking;
import ca.liaison.identity.Tlp;
import ca.liaison.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Turns what was written about a publication into {@link Metadata}, or says everything that is wrong with it at once. */
@ApplicationScoped
public class Describing {

    static final int LONGEST_TITLE = 300;
    static final int LONGEST_SUMMARY = 4_000;
    static final int MOST_VALUES = 50;

    private final Vocabulary vocabulary;

    @Inject
    public Describing(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @throws InvalidMetadata with every complaint, in the order of the fields */
    public Metadata check(MetadataDraft written) {
        var check = new Check();
        var metadata = new Metadata(
                check.known("kind", written.kind(), Kind::ofCode),
                check.language(written.language()),
                check.bilingual("title", written.title(), LONGEST_TITLE),
                check.bilingual("summary", written.summary(), LONGEST_SUMMARY),
                check.date(written.published()),
                check.member("organization", written.organization(), id -> vocabulary.organization(id).isPresent()),
                check.members("topics", written.topics(), id -> vocabulary.topic(id).isPresent()),
                check.members("countries", written.countries(), vocabulary.countries()::contains),
                check.marking(written.marking()),
                written.state() == null ? State.DRAFT : check.constant("state", written.state(), State.class),
                check.relations(written.relations()),
                check.source(written.source()));
        if (!check.complaints.isEmpty()) {
            throw new InvalidMetadata(check.complaints);
        }
        return metadata;
    }

    /** One pass over the fields, collecting complaints; what could not be read is null meanwhile. */
    private static final class Check {

        private final List<Complaint> complaints = new ArrayList<>();

        private <T> T complain(String field, String key, Object... arguments) {
            complaints.add(Complaint.of(field, "publications.metadata." + key, arguments));
            return null;
        }

        <T> T known(String field, String value, Function<String, Optional<T>> read) {
            if (isBlank(value)) {
                return complain(field, "missing");
            }
            return read.apply(value).orElseGet(() -> complain(field, "unknown", shortened(value)));
        }

        <E extends Enum<E>> E constant(String field, String value, Class<E> type) {
            return known(field, value, name -> Arrays.stream(type.getEnumConstants()).filter(e -> e.name().equals(name)).findFirst());
        }

        String language(String value) {
            return known("language", value, code -> Language.ofCode(code).map(Language::code));
        }

        String member(String field, String value, Predicate<String> isKnown) {
            return known(field, value, id -> Optional.of(id).filter(isKnown));
        }

        List<String> members(String field, List<String> values, Predicate<String> isKnown) {
            if (values == null) {
                return List.of();
            }
            if (values.size() > MOST_VALUES) {
                return complain(field, "tooMany", MOST_VALUES);
            }
            return values.stream().map(value -> member(field, value, isKnown)).filter(Objects::nonNull).distinct().toList();
        }

        Bilingual bilingual(String field, Bilingual value, int longest) {
            var both = value == null ? new Bilingual(null, null) : value;
            return new Bilingual(words(field + ".en", both.en(), longest), words(field + ".fr", both.fr(), longest));
        }

        private String words(String field, String value, int longest) {
            if (isBlank(value)) {
                return complain(field, "missing");
            }
            var words = value.strip().replaceAll("\\p{Cntrl}+", " ");
            return words.length() > longest ? complain(field, "tooLong", longest) : words;
        }

        LocalDate date(String value) {
            if (isBlank(value)) {
                return complain("published", "missing");
            }
            try {
                var date = LocalDate.parse(value.strip());
                return date.getYear() < 1800 || date.getYear() > 2200 ? complain("published", "notADate", shortened(value)) : date;
            } catch (DateTimeParseException e) {
                return complain("published", "notADate", shortened(value));
            }
        }

        Marking marking(MetadataDraft.MarkingText value) {
            if (value == null) {
                return complain("marking", "missing");
            }
            var category = constant("marking.category", value.category(), Category.class);
            var tlp = known("marking.tlp", value.tlp(), Tlp::ofLabel);
            return category == null || tlp == null ? null : new Marking(category, tlp);
        }

        List<Relation> relations(List<MetadataDraft.RelationText> values) {
            if (values == null) {
                return List.of();
            }
            if (values.size() > MOST_VALUES) {
                return complain("relations", "tooMany", MOST_VALUES);
            }
            return values.stream().map(this::relation).filter(Objects::nonNull).toList();
        }

        private Relation relation(MetadataDraft.RelationText value) {
            if (value == null) {
                return complain("relations", "missing");
            }
            var type = constant("relations.type", value.type(), Relation.Type.class);
            var other = isBlank(value.publication()) ? this.<String>complain("relations.publication", "missing") : value.publication();
            return type == null || other == null ? null : new Relation(type, new PublicationId(other));
        }

        Bilingual source(Bilingual value) {
            return value == null || isBlank(value.en()) && isBlank(value.fr()) ? null : bilingual("source", value, LONGEST_SUMMARY);
        }

        private static boolean isBlank(String value) {
            return value == null || value.isBlank();
        }

        private static String shortened(String value) {
            return value.length() > 60 ? value.substring(0, 60) + "…" : value;
        }
    }
}
