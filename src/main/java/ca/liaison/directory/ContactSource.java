package ca.liaison.directory;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.search.EntryId;
import ca.liaison.search.Filing;
import ca.liaison.search.SearchEntry;
import ca.liaison.search.Source;
import ca.liaison.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Liaison contacts as the index keeps them: those whom the page of contacts shows, for the same readers. */
@ApplicationScoped
class ContactSource implements Source {

    static final String NAME = "contact";

    private final People people;
    private final Agencies agencies;
    private final Vocabulary vocabulary;
    private final Clock clock;

    @Inject
    ContactSource(People people, Agencies agencies, Vocabulary vocabulary, Clock clock) {
        this.people = people;
        this.agencies = agencies;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Stream<String> ids() {
        return people.contacts(null).stream().map(Person::email);
    }

    @Override
    public Optional<Filing> find(String id) {
        return people.find(id)
                .filter(person -> person.contact() && person.leftAt() == null && person.agency() != null)
                .flatMap(person -> agencies.find(person.agency())
                        .filter(agency -> agency.isGood(clock.instant()))
                        .map(agency -> filing(person, agency)));
    }

    @Override
    public boolean isCompared() {
        return true;
    }

    private Filing filing(Person person, Agency agency) {
        var readers = Community.of(agency);
        return new Filing(
                SearchEntry.of(new EntryId(NAME, person.email()), NAME, readers, readers.marking())
                        .titled(new Bilingual(person.name(), person.name()), null)
                        .summarized(new Bilingual(
                                summary(person, agency, Language.EN), summary(person, agency, Language.FR))),
                List.of());
    }

    /** All that the page of contacts says, in one line. */
    private String summary(Person person, Agency agency, Language language) {
        var areas = person.areas().stream()
                .flatMap(id -> vocabulary.topic(id).stream())
                .map(topic -> topic.label().in(language));
        return Stream.concat(
                        Stream.of(
                                person.title(),
                                agency.name().in(language),
                                person.region(),
                                person.phone(),
                                person.email()),
                        areas)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }
}
