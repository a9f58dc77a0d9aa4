package ca.liaison.directory;

import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.mail.Letter;
import ca.liaison.vocabulary.Vocabulary;
import ca.liaison.web.Messages;
import ca.liaison.web.forms.Choices.Choice;
import ca.liaison.web.forms.Filled;
import ca.liaison.web.forms.FormQuestions;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One person as a form or as a line of a file: what is asked, what was filled in, and what is wrong with it. */
final class PersonForm {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().-]{4,28}( ?(ext|poste)\\.? ?[0-9]{1,6})?");
    private static final String CONTACT = "contact";
    private static final String ROUND_THE_CLOCK = "roundTheClock";

    private final Agencies agencies;
    private final Vocabulary vocabulary;
    private final Filled filled;
    private final List<Complaint> complaints = new ArrayList<>();

    PersonForm(Agencies agencies, Vocabulary vocabulary, Filled filled) {
        this.agencies = agencies;
        this.vocabulary = vocabulary;
        this.filled = filled;
    }

    static Filled of(Person person) {
        return new Filled(Map.of(
                "email",
                List.of(person.email()),
                "personName",
                List.of(person.name()),
                "agency",
                List.of(person.agency()),
                "personTitle",
                maybe(person.title()),
                "phone",
                maybe(person.phone()),
                "personLanguage",
                List.of(person.language().name()),
                "region",
                maybe(person.region()),
                "areas",
                person.areas(),
                "listing",
                Stream.of(person.contact() ? CONTACT : "", person.roundTheClock() ? ROUND_THE_CLOCK : "")
                        .filter(one -> !one.isEmpty())
                        .toList()));
    }

    private static List<String> maybe(String text) {
        return text == null ? List.of() : List.of(text);
    }

    FormQuestions questions(Language reader, boolean isNew, List<Complaint> wrong) {
        var collator = Collator.getInstance(reader.locale());
        var of = agencies.all(reader).stream()
                .map(agency -> new Choice(agency.id(), agency.name().in(reader), false))
                .toList();
        var topics = vocabulary.topics().stream()
                .map(topic -> new Choice(topic.id(), topic.label().in(reader), false))
                .sorted(Comparator.comparing(Choice::label, collator::compare))
                .toList();
        var listing = Stream.of(CONTACT, ROUND_THE_CLOCK)
                .map(one -> new Choice(one, Messages.text(reader, "forms.listing." + one), false))
                .toList();
        var questions = new FormQuestions(reader, filled, wrong);
        if (isNew) {
            questions.text("email", "email");
        }
        return questions
                .text("personName")
                .select("agency", of)
                .text("personTitle")
                .optional()
                .text("phone", "tel")
                .optional()
                .hinted()
                .radios("personLanguage", languages(reader))
                .text("region")
                .optional()
                .hinted()
                .boxes("areas", topics)
                .optional()
                .boxes("listing", listing)
                .optional();
    }

    static List<Choice> languages(Language reader) {
        return Stream.of(Language.values())
                .map(one -> new Choice(one.name(), Messages.text(reader, "forms.language." + one.name()), false))
                .toList();
    }

    /** The person as they would be, verified today; or nothing where there are {@link #complaints}. */
    Optional<Person> read(int revision, LocalDate today) {
        var email = filled.first("email").toLowerCase(Locale.ROOT);
        if (!Letter.isAddress(email)) {
            complaints.add(Complaint.of("email", "forms.email.wrong"));
        }
        var name = filled.line("personName", 120, complaints).orElse("");
        var agency = agencies.find(filled.first("agency"));
        if (agency.isEmpty()) {
            complaints.add(Complaint.of("agency", "forms.agency.unknown"));
        }
        var title = filled.lineIfAny("personTitle", 120, complaints).orElse(null);
        var region = filled.lineIfAny("region", 120, complaints).orElse(null);
        var phone = filled.first("phone").isEmpty() ? null : filled.first("phone");
        if (phone != null && !PHONE.matcher(phone).matches()) {
            complaints.add(Complaint.of("phone", "forms.phone.wrong"));
        }
        var language = Stream.of(Language.values())
                .filter(one -> one.name().equalsIgnoreCase(filled.first("personLanguage")))
                .findFirst();
        if (language.isEmpty()) {
            complaints.add(Complaint.of("personLanguage", "forms.choose"));
        }
        var areas = filled.all("areas").stream()
                .filter(area -> !area.isEmpty())
                .distinct()
                .toList();
        areas.stream()
                .filter(area -> vocabulary.topic(area).isEmpty())
                .findFirst()
                .ifPresent(unknown -> complaints.add(Complaint.of("areas", "forms.areas.unknown", cut(unknown))));
        var listing = filled.all("listing");
        if (listing.contains(ROUND_THE_CLOCK) && phone == null) {
            complaints.add(Complaint.of("phone", "forms.phone.roundTheClock"));
        }
        return complaints.isEmpty()
                ? Optional.of(new Person(
                        email,
                        revision,
                        name,
                        agency.orElseThrow().id(),
                        title,
                        phone,
                        language.orElseThrow(),
                        region,
                        areas,
                        listing.contains(CONTACT),
                        listing.contains(ROUND_THE_CLOCK),
                        today,
                        null,
                        null))
                : Optional.empty();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), 60));
    }

    List<Complaint> complaints() {
        return complaints;
    }
}
