package ca.liaison.lists;

import ca.liaison.accounts.Members;
import ca.liaison.directory.People;
import ca.liaison.directory.Person;
import ca.liaison.web.lists.Folded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks the directory whom a rule names. */
@ApplicationScoped
class RuleMatching {

    private static final int MOST_HOLDERS = 10_000;

    private final People people;
    private final Members members;

    @Inject
    RuleMatching(People people, Members members) {
        this.people = people;
        this.members = members;
    }

    /** Of whom all parts of the rule are true, and who are still there. */
    Stream<Person> people(ListRule rule) {
        if (rule.isNobody()) {
            return Stream.empty();
        }
        var holders = rule.roles().stream()
                .flatMap(role -> members.holding(role, MOST_HOLDERS).stream())
                .filter(members::isOpen)
                .map(account -> account.email())
                .collect(Collectors.toSet());
        return people.present().stream()
                .filter(says(rule))
                .filter(person -> rule.roles().isEmpty() || holders.contains(person.email()));
    }

    /** One person, where all parts of the rule are true of them. */
    Optional<Person> find(ListRule rule, String email) {
        return rule.isNobody()
                ? Optional.empty()
                : people.find(email)
                        .filter(person -> person.leftAt() == null)
                        .filter(says(rule))
                        .filter(person -> rule.roles().isEmpty()
                                || members.find(email)
                                        .filter(members::isOpen)
                                        .filter(account -> !Collections.disjoint(account.roles(), rule.roles()))
                                        .isPresent());
    }

    private static Predicate<Person> says(ListRule rule) {
        var regions = rule.regions().stream().map(Folded::words).collect(Collectors.toSet());
        return person -> (rule.agencies().isEmpty() || rule.agencies().contains(person.agency()))
                && (regions.isEmpty() || person.region() != null && regions.contains(Folded.words(person.region())))
                && (rule.topics().isEmpty() || !Collections.disjoint(person.areas(), Set.copyOf(rule.topics())))
                && (rule.languages().isEmpty() || rule.languages().contains(person.language()));
    }
}
