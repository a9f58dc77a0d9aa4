package ca.liaison.directory;

import ca.liaison.Language;
import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import ca.liaison.identity.NeedsSignIn;
import ca.liaison.vocabulary.Term;
import ca.liaison.vocabulary.Vocabulary;
import ca.liaison.web.Address;
import ca.liaison.web.Formats;
import ca.liaison.web.Head;
import ca.liaison.web.Messages;
import ca.liaison.web.Page;
import ca.liaison.web.forms.Choices;
import ca.liaison.web.forms.Choices.Choice;
import ca.liaison.web.lists.Paged;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.text.Collator;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whom to call: the liaison contacts by words, country and crime area. For the community, so for whoever may read
 * TLP:GREEN.
 */
@Path("{language: en|fr}/{section: contacts|personnes-ressources}")
@RequestScoped
@NeedsSignIn
@Produces(MediaType.TEXT_HTML)
public class ContactsResource {

    @Inject
    People people;

    @Inject
    Agencies agencies;

    @Inject
    Vocabulary vocabulary;

    @Inject
    CurrentViewer viewer;

    @Inject
    Clock clock;

    @PathParam("language")
    Language language;

    @GET
    public Page list(
            @QueryParam("q") String q,
            @QueryParam("country") String country,
            @QueryParam("area") String area,
            @QueryParam("agency") String agency,
            @QueryParam("page") String asked) {
        viewer.mustBeAllowedTo(Action.READ, Community.READERS);
        var words = Objects.requireNonNullElse(q, "");
        var all = agencies.all(language).stream()
                .filter(one -> one.isGood(clock.instant()))
                .collect(Collectors.toMap(Agency::id, Function.identity()));
        var topic = Optional.ofNullable(area)
                .flatMap(vocabulary::topic)
                .map(Term::id)
                .orElse(null);
        var of = all.values().stream()
                .filter(one ->
                        country == null || country.isEmpty() || one.country().equals(country))
                .filter(one -> agency == null || agency.isEmpty() || one.id().equals(agency))
                .map(Agency::id)
                .collect(Collectors.toSet());
        var wanted = of.isEmpty() ? Set.of("") : of; // nobody's agency rather than any
        var total = people.countContacts(words, wanted, topic);
        var paged = Paged.of(
                asked,
                total,
                Map.of(
                        "q",
                        words,
                        "country",
                        Objects.requireNonNullElse(country, ""),
                        "area",
                        Objects.requireNonNullElse(topic, ""),
                        "agency",
                        Objects.requireNonNullElse(agency, "")));
        var contacts = people.contacts(words, wanted, topic, paged.skip(), Paged.SIZE).stream()
                .map(person -> contact(person, all.get(person.agency())))
                .toList();
        var page = new ContactsPage(
                Address.CONTACTS.in(language),
                words,
                countries(all.values().stream().map(Agency::country).collect(Collectors.toSet()), country),
                areas(topic),
                Messages.text(language, "directory.contacts.found", total),
                contacts,
                paged.pager(Address.CONTACTS, language));
        return Page.of(
                "directory/contacts",
                page,
                Head.of(language, text("web.section.contacts"), Address.CONTACTS.twins(paged.query()))
                        .hidden());
    }

    private ContactsPage.Contact contact(Person person, Agency agency) {
        var dial = person.phone() == null
                ? null
                : "tel:"
                        + person.phone()
                                .replaceFirst("(?i) ?(ext|poste)\\.? ?", ";ext=")
                                .replaceAll("[ ().-]", "");
        var areas = person.areas().stream()
                .flatMap(id -> vocabulary.topic(id).stream())
                .map(topic -> topic.label().in(language))
                .toList();
        return new ContactsPage.Contact(
                person.name(),
                person.title(),
                agency.name().in(language),
                vocabulary
                        .country(agency.country())
                        .map(name -> name.in(language))
                        .orElse(null),
                person.region(),
                person.phone(),
                dial,
                person.roundTheClock(),
                person.email(),
                areas,
                vocabulary.language(person.language().code()).in(language),
                Formats.date(person.verifiedOn(), language));
    }

    private Choices countries(Set<String> codes, String chosen) {
        return sorted(
                "country",
                codes.stream()
                        .map(code -> new Choice(
                                code, vocabulary.country(code).orElseThrow().in(language), false))
                        .toList(),
                chosen);
    }

    private Choices areas(String chosen) {
        return sorted(
                "area",
                vocabulary.topics().stream()
                        .map(topic -> new Choice(topic.id(), topic.label().in(language), false))
                        .toList(),
                chosen);
    }

    private Choices sorted(String name, List<Choice> options, String chosen) {
        var collator = Collator.getInstance(language.locale());
        return Choices.of(
                name,
                options.stream()
                        .sorted(Comparator.comparing(Choice::label, collator::compare))
                        .toList(),
                chosen == null ? List.of() : List.of(chosen),
                null);
    }

    private String text(String key) {
        return Messages.text(language, key);
    }
}
