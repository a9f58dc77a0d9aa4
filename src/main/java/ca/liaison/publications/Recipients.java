package ca.liaison.publications;

import ca.liaison.Complaint;
import ca.liaison.Language;
import ca.liaison.accounts.Account;
import ca.liaison.accounts.Members;
import ca.liaison.directory.Agencies;
import ca.liaison.directory.Agency;
import ca.liaison.directory.People;
import ca.liaison.directory.Person;
import ca.liaison.publications.editing.MetadataCheck;
import ca.liaison.web.forms.Choices.Choice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom something can be released to: agencies of the directory, and people who are in it or have an account. */
@ApplicationScoped
public class Recipients {

    private final Agencies agencies;
    private final People people;
    private final Members members;
    private final Clock clock;

    @Inject
    Recipients(Agencies agencies, People people, Members members, Clock clock) {
        this.agencies = agencies;
        this.people = people;
        this.members = members;
        this.clock = clock;
    }

    /** What of a release list is nobody that we know; what has not even the right shape is told elsewhere. */
    public List<Complaint> complaints(Handling orders) {
        var complaints = new ArrayList<Complaint>();
        var known = orders.agencies().isEmpty() ? Map.of() : agencies.named(orders.agencies());
        orders.agencies().stream()
                .filter(id -> MetadataCheck.AGENCY.matcher(id).matches() && !known.containsKey(id))
                .findFirst()
                .ifPresent(id ->
                        complaints.add(Complaint.of("release.agencies", "publications.release.unknownAgency", id)));
        orders.people().stream()
                .filter(email -> MetadataCheck.EMAIL.matcher(email).matches()
                        && name(email).isEmpty())
                .findFirst()
                .ifPresent(email ->
                        complaints.add(Complaint.of("release.people", "publications.release.unknownPerson", email)));
        return complaints;
    }

    public boolean isAgency(String id) {
        return agencies.find(id).isPresent();
    }

    /**
     * Agencies to choose from: those that are good now, and those that are chosen already, even where nobody knows
     * them: a form must not drop them by itself.
     */
    public List<Choice> agencies(Collection<String> chosen, Language reader) {
        var all = agencies.all(reader);
        var now = clock.instant();
        var known = all.stream()
                .filter(agency -> agency.isGood(now) || chosen.contains(agency.id()))
                .map(agency -> new Choice(agency.id(), agency.name().in(reader), false));
        var ids = all.stream().map(Agency::id).toList();
        return Stream.concat(
                        known,
                        chosen.stream()
                                .filter(id -> !id.isBlank() && !ids.contains(id))
                                .distinct()
                                .map(id -> new Choice(id, id, false)))
                .toList();
    }

    /** An agency by its name, a person by name and address; the word itself where nobody knows it. */
    public String said(String recipient, Language reader) {
        return recipient.contains("@")
                ? name(recipient)
                        .filter(name -> !name.equals(recipient))
                        .map(name -> name + " <" + recipient + ">")
                        .orElse(recipient)
                : agencies.find(recipient)
                        .map(agency -> agency.name().in(reader))
                        .orElse(recipient);
    }

    /** Absent where nobody knows them; the address where nobody knows more of them. */
    private Optional<String> name(String email) {
        return people.find(email)
                .filter(person -> person.leftAt() == null)
                .map(Person::name)
                .or(() -> members.find(email).map(Account::name));
    }
}
