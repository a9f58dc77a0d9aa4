package ca.liaison.circulars;

import ca.liaison.Bilingual;
import ca.liaison.Complaint;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Audience;
import ca.liaison.identity.Category;
import ca.liaison.identity.Marking;
import ca.liaison.identity.Tlp;
import ca.liaison.identity.Viewer;
import ca.liaison.lists.DistributionList;
import ca.liaison.lists.DistributionLists;
import ca.liaison.publications.Catalogue;
import ca.liaison.publications.Handling;
import ca.liaison.publications.MarkingRules;
import ca.liaison.publications.PublicationId;
import ca.liaison.vocabulary.Vocabulary;
import ca.liaison.web.Formats;
import ca.liaison.web.forms.TypedWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Judges a circular that somebody writes, in the browser or by a program. */
@ApplicationScoped
class CircularCheck {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_BODY = 100_000;
    private static final int LONGEST_CONTACT = 300;
    private static final int MOST = 50;

    private final Vocabulary vocabulary;
    private final DistributionLists lists;
    private final Catalogue catalogue;
    private final Category ceiling;
    private final Clock clock;

    @Inject
    CircularCheck(
            Vocabulary vocabulary,
            DistributionLists lists,
            Catalogue catalogue,
            @ConfigProperty(name = "LIAISON_CEILING", defaultValue = "PROTECTED_A") Category ceiling,
            Clock clock) {
        this.vocabulary = vocabulary;
        this.lists = lists;
        this.catalogue = catalogue;
        this.ceiling = ceiling;
        this.clock = clock;
    }

    /** @throws InvalidCircular where it cannot be one */
    CircularContent check(CircularDraft draft, Viewer by) {
        return new Judging(by).content(draft);
    }

    private final class Judging {

        private final Viewer by;
        private final List<Complaint> complaints = new ArrayList<>();

        Judging(Viewer by) {
            this.by = by;
        }

        CircularContent content(CircularDraft draft) {
            var content = new CircularContent(
                    pair("title", draft.title(), LONGEST_TITLE, true),
                    pair("body", draft.body(), LONGEST_BODY, false),
                    topics(draft.topics()),
                    marking(draft.marking()),
                    lists(draft.lists()),
                    draft.mandatory(),
                    draft.urgent(),
                    moment(draft.acknowledgeBy()),
                    day(draft.validUntil()),
                    contact(draft.contact()),
                    attachments(draft.attachments()));
            if (!complaints.isEmpty()) {
                throw new InvalidCircular(complaints);
            }
            return content;
        }

        private Bilingual pair(String field, Bilingual said, int longest, boolean isLine) {
            var both = said == null ? new Bilingual(null, null) : said;
            return new Bilingual(
                    text(field + ".en", both.en(), longest, isLine), text(field + ".fr", both.fr(), longest, isLine));
        }

        private String text(String field, String said, int longest, boolean isLine) {
            var text = said == null ? "" : said.replace("\r\n", "\n").strip();
            text = isLine
                    ? text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ")
                    : text.replaceAll("[\\p{Cc}&&[^\\n\\t]]+", " ");
            if (text.isEmpty()) {
                complaints.add(Complaint.of(field, "circulars.missing"));
            } else if (text.length() > longest) {
                complaints.add(Complaint.of(field, "forms.tooLong", longest));
            }
            return text;
        }

        private List<String> topics(List<String> said) {
            var ids = TypedWords.of("topics", said, MOST, complaints);
            if (ids.stream().anyMatch(id -> vocabulary.topic(id).isEmpty())) {
                complaints.add(Complaint.of("topics", "lists.topics.unknown"));
            }
            return ids;
        }

        private List<String> lists(List<String> said) {
            var ids = TypedWords.of("lists", said, MOST, complaints);
            var known = lists.named(ids).stream()
                    .filter(list -> !list.isArchived())
                    .map(DistributionList::id)
                    .collect(Collectors.toSet());
            if (ids.isEmpty()) {
                complaints.add(Complaint.of("lists", "circulars.lists.missing"));
            } else if (!known.containsAll(ids)) {
                complaints.add(Complaint.of("lists", "circulars.lists.unknown"));
            }
            return ids;
        }

        private Marking marking(CircularDraft.MarkingDraft said) {
            if (said == null) {
                complaints.add(Complaint.of("marking", "circulars.missing"));
                return null;
            }
            var category = category(said.category());
            var tlp = Tlp.ofLabel(said.tlp() == null ? "" : said.tlp());
            if (category == null) {
                complaints.add(Complaint.of("marking.category", "forms.choose"));
            }
            if (tlp.isEmpty()) {
                complaints.add(Complaint.of("marking.tlp", "forms.choose"));
            }
            if (category == null || tlp.isEmpty()) {
                return null;
            }
            var marking = new Marking(category, tlp.get());
            complaints.addAll(MarkingRules.complaints(marking, Handling.NONE, ceiling));
            if (!Access.may(by, Action.READ, Audience.of(marking))) {
                complaints.add(Complaint.of("marking.tlp", "publications.marking.aboveYours"));
            }
            return marking;
        }

        private Category category(String said) {
            for (var category : Category.values()) {
                if (category.name().equals(said)) {
                    return category;
                }
            }
            return null;
        }

        private Instant moment(String said) {
            if (said == null || said.isBlank()) {
                return null;
            }
            try {
                var at = said.strip().length() <= 10
                        ? LocalDate.parse(said.strip())
                                .plusDays(1)
                                .atStartOfDay(Formats.OTTAWA)
                                .toInstant()
                        : OffsetDateTime.parse(said.strip()).toInstant();
                if (!at.isAfter(clock.instant())) {
                    complaints.add(Complaint.of("acknowledgeBy", "circulars.past"));
                }
                return at;
            } catch (DateTimeException e) {
                complaints.add(Complaint.of("acknowledgeBy", "forms.notADate"));
                return null;
            }
        }

        private LocalDate day(String said) {
            if (said == null || said.isBlank()) {
                return null;
            }
            try {
                var day = LocalDate.parse(said.strip());
                if (day.isBefore(clock.instant().atZone(Formats.OTTAWA).toLocalDate())) {
                    complaints.add(Complaint.of("validUntil", "circulars.past"));
                }
                return day;
            } catch (DateTimeException e) {
                complaints.add(Complaint.of("validUntil", "forms.notADate"));
                return null;
            }
        }

        private String contact(String said) {
            return said == null || said.isBlank() ? null : text("contact", said, LONGEST_CONTACT, true);
        }

        private List<PublicationId> attachments(List<String> said) {
            var ids = new ArrayList<PublicationId>();
            for (var name : TypedWords.of("attachments", said, MOST, complaints)) {
                catalogue
                        .named(name, by)
                        .ifPresentOrElse(
                                found -> ids.add(found.id()),
                                () -> complaints.add(
                                        Complaint.of("attachments", "circulars.attachments.unknown", name)));
            }
            return ids;
        }
    }
}
