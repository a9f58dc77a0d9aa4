package ca.liaison.lists;

import static java.util.function.Function.identity;

import ca.liaison.digests.Pace;
import ca.liaison.directory.Agencies;
import ca.liaison.directory.Agency;
import ca.liaison.directory.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who gets what is sent to some lists now. */
@ApplicationScoped
public class Audiences {

    private final DistributionLists lists;
    private final Subscribers subscribers;
    private final RuleMatching matching;
    private final Agencies agencies;
    private final Clock clock;

    @Inject
    public Audiences(
            DistributionLists lists, Subscribers subscribers, RuleMatching matching, Agencies agencies, Clock clock) {
        this.lists = lists;
        this.subscribers = subscribers;
        this.matching = matching;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * Everybody once, in the order of their addresses: members, and whom a rule names, without those who left and those
     * whose agency is let in no more. An archived list has nobody.
     */
    public List<Recipient> of(Collection<String> ids) {
        var at = clock.instant();
        var wanted = lists.named(Set.copyOf(ids)).stream()
                .filter(list -> !list.isArchived())
                .collect(Collectors.toMap(DistributionList::id, identity(), (one, same) -> one, TreeMap::new));
        var found = new TreeMap<String, Recipient>();
        var left = new TreeMap<String, Set<String>>();
        subscribers.forEach(
                wanted.keySet(),
                person -> person.subscriptions().stream()
                        .filter(on -> wanted.containsKey(on.list()))
                        .forEach(on -> {
                            if (on.isMember(at)) {
                                found.merge(person.email(), recipient(person, on), Audiences::better);
                            } else if (on.status() == Subscription.Status.LEFT) {
                                left.computeIfAbsent(person.email(), any -> new TreeSet<>())
                                        .add(on.list());
                            }
                        }));
        wanted.values().stream()
                .filter(list -> !list.rule().isNobody())
                .forEach(list -> matching.people(list.rule())
                        .filter(person ->
                                !left.getOrDefault(person.email(), Set.of()).contains(list.id())
                                        || !list.joining().mayBeLeft())
                        .forEach(person -> found.merge(person.email(), recipient(person, list), Audiences::better)));
        return withoutClosedAgencies(found.values());
    }

    private static Recipient recipient(Subscriber person, Subscription on) {
        return new Recipient(
                person.email(),
                person.name(),
                person.language(),
                person.agency(),
                on.list(),
                !"own".equals(on.consent().source()),
                on.pace());
    }

    /** Of several ways onto lists the one that somebody answers for counts. */
    private static Recipient better(Recipient one, Recipient other) {
        return one.isVouched() || !other.isVouched() ? one : other;
    }

    private List<Recipient> withoutClosedAgencies(Collection<Recipient> found) {
        Map<String, Agency> known = agencies.named(found.stream()
                .map(Recipient::agency)
                .filter(agency -> agency != null)
                .collect(Collectors.toSet()));
        return found.stream()
                .filter(one -> one.agency() == null
                        || known.containsKey(one.agency())
                                && known.get(one.agency()).isGood(clock.instant()))
                .toList();
    }

    /**
     * Somebody as a recipient of one of these lists, where they still are: asked again before anything is handed over.
     */
    public Optional<Recipient> find(Collection<String> ids, String email) {
        var at = clock.instant();
        var person = subscribers.find(email);
        return lists.named(Set.copyOf(ids)).stream()
                .filter(list -> !list.isArchived())
                .flatMap(list -> {
                    var on = person.flatMap(known -> known.on(list.id()));
                    if (on.filter(one -> one.isMember(at)).isPresent()) {
                        return Stream.of(recipient(person.orElseThrow(), on.get()));
                    }
                    var hasLeft = list.joining().mayBeLeft()
                            && on.filter(one -> one.status() == Subscription.Status.LEFT)
                                    .isPresent();
                    return hasLeft
                            ? Stream.<Recipient>empty()
                            : matching.find(list.rule(), email).stream().map(known -> recipient(known, list));
                })
                .reduce(Audiences::better);
    }

    private static Recipient recipient(Person person, DistributionList list) {
        return new Recipient(
                person.email(), person.name(), person.language(), person.agency(), list.id(), true, Pace.IMMEDIATE);
    }
}
