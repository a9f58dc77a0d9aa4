package ca.liaison.publications.editing;

import ca.liaison.Bilingual;
import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Category;
import ca.liaison.identity.Marking;
import ca.liaison.identity.Tlp;
import ca.liaison.identity.Viewer;
import ca.liaison.publications.Handling;
import ca.liaison.publications.InvalidMetadata;
import ca.liaison.publications.Kind;
import ca.liaison.publications.MarkingRules;
import ca.liaison.publications.Metadata;
import ca.liaison.publications.MetadataDraft;
import ca.liaison.publications.PublicationId;
import ca.liaison.publications.Recipients;
import ca.liaison.publications.Relation;
import ca.liaison.publications.State;
import ca.liaison.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Turns what was written about a publication into {@link Metadata}, or says everything that is wrong with it at once.
 */
@ApplicationScoped
public class MetadataCheck {

    static final int LONGEST_TITLE = 300;
    static final int LONGEST_SUMMARY = 4_000;
    static final int MOST_VALUES = 50;
    static final int LONGEST_MARKING = 100;
    static final int MOST_RELEASED = 500;
    /** As {@code directory} gives them. */
    public static final Pattern AGENCY = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

    public static final Pattern EMAIL =
            Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]{1,180}\\.[^\\s@,;<>\".]{2,63}");

    private final Vocabulary vocabulary;
    private final Category ceiling;
    private final Recipients recipients;

    @Inject
    public MetadataCheck(
            Vocabulary vocabulary,
            @ConfigProperty(name = "LIAISON_CEILING", defaultValue = "PROTECTED_A") Category ceiling,
            Recipients recipients) {
        this.vocabulary = vocabulary;
        this.ceiling = ceiling;
        this.recipients = recipients;
    }

    /**
     * As it is laid in the content folder, maybe before anybody is in the directory.
     *
     * @throws InvalidMetadata with every complaint, in the order of the fields
     */
    public Metadata check(MetadataDraft written) {
        return check(written, orders -> List.of());
    }

    private Metadata check(MetadataDraft written, Function<Handling, List<Complaint>> more) {
        var check = new Check();
        var metadata = new Metadata(
                check.known("kind", written.kind(), Kind::ofCode),
                check.language(written.language()),
                check.bilingual("title", written.title(), LONGEST_TITLE),
                check.bilingual("summary", written.summary(), LONGEST_SUMMARY),
                check.date(written.published()),
                check.member(
                        "organization",
                        written.organization(),
                        id -> vocabulary.organization(id).isPresent()),
                check.members(
                        "topics", written.topics(), id -> vocabulary.topic(id).isPresent()),
                check.members("countries", written.countries(), vocabulary.countries()::contains),
                check.marking(written.marking()),
                written.state() == null ? State.DRAFT : check.constant("state", written.state(), State.class),
                check.relations(written.relations()),
                check.source(written.source()),
                check.handling(written, id -> vocabulary.organization(id).isPresent()));
        check.pair(metadata.marking(), metadata.orders(), ceiling);
        check.complaints.addAll(more.apply(metadata.orders()));
        if (!check.complaints.isEmpty()) {
            throw new InvalidMetadata(check.complaints);
        }
        return metadata;
    }

    /**
     * The same for whoever writes it: only who is known is named, and nobody marks higher than they may read, because
     * they could not correct it.
     *
     * @throws InvalidMetadata with every complaint
     */
    public Metadata check(MetadataDraft written, Viewer viewer) {
        var metadata = check(written, recipients::complaints);
        if (!Access.may(viewer, Action.WRITE, metadata.audience())) {
            throw new InvalidMetadata(List.of(Complaint.of("marking.tlp", "publications.marking.aboveYours")));
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
            return known(
                    field,
                    value,
                    name -> Arrays.stream(type.getEnumConstants())
                            .filter(e -> e.name().equals(name))
                            .findFirst());
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
            return values.stream()
                    .map(value -> member(field, value, isKnown))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
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
                return date.getYear() < 1800 || date.getYear() > 2200
                        ? complain("published", "notADate", shortened(value))
                        : date;
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
            var other = isBlank(value.publication())
                    ? this.<String>complain("relations.publication", "missing")
                    : value.publication();
            return type == null || other == null ? null : new Relation(type, new PublicationId(other));
        }

        Bilingual source(Bilingual value) {
            return value == null || isBlank(value.en()) && isBlank(value.fr())
                    ? null
                    : bilingual("source", value, LONGEST_SUMMARY);
        }

        Handling handling(MetadataDraft written, Predicate<String> isOrganization) {
            var release = written.release() == null ? new MetadataDraft.ReleaseText(null, null) : written.release();
            var embargo = moment("embargo", written.embargo());
            var expires = moment("expires", written.expires());
            if (embargo != null && expires != null && !embargo.isBefore(expires)) {
                complain("expires", "beforeEmbargo");
            }
            return new Handling(
                    isBlank(written.originator())
                            ? null
                            : member("originator", written.originator().strip(), isOrganization),
                    isBlank(written.originatorMarking())
                            ? null
                            : words("originatorMarking", written.originatorMarking(), LONGEST_MARKING),
                    listed("release.agencies", release.agencies(), AGENCY),
                    listed("release.people", release.people(), EMAIL),
                    embargo,
                    expires);
        }

        /** Compared without regard to case, as mail systems do. */
        private List<String> listed(String field, List<String> values, Pattern shape) {
            if (values == null) {
                return List.of();
            }
            if (values.size() > MOST_RELEASED) {
                return complain(field, "tooMany", MOST_RELEASED);
            }
            var names = values.stream()
                    .filter(value -> !isBlank(value))
                    .map(value -> value.strip().toLowerCase(Locale.ROOT))
                    .distinct()
                    .toList();
            names.stream()
                    .filter(name -> !shape.matcher(name).matches())
                    .findFirst()
                    .ifPresent(name -> complain(field, shape == EMAIL ? "notAnEmail" : "notAnAgency", shortened(name)));
            return names;
        }

        private Instant moment(String field, String value) {
            if (isBlank(value)) {
                return null;
            }
            try {
                var at = OffsetDateTime.parse(value.strip()).toInstant().truncatedTo(ChronoUnit.SECONDS);
                var year = at.atOffset(ZoneOffset.UTC).getYear();
                return year < 1800 || year > 2200 ? complain(field, "notAMoment", shortened(value)) : at;
            } catch (DateTimeParseException e) {
                return complain(field, "notAMoment", shortened(value));
            }
        }

        void pair(Marking marking, Handling handling, Category ceiling) {
            if (marking != null) {
                complaints.addAll(MarkingRules.complaints(marking, handling, ceiling));
            }
        }

        private static boolean isBlank(String value) {
            return value == null || value.isBlank();
        }

        private static String shortened(String value) {
            return value.length() > 60 ? value.substring(0, 60) + "…" : value;
        }
    }
}
