package ca.liaison.lists;

import ca.liaison.directory.Agencies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Puts people on lists for the office, one by one or a whole file at once. */
@ApplicationScoped
class Enrolling {

    private static final int TOGETHER = 1_000;

    /** What naming somebody for a list does, or would do. */
    enum Effect {
        ADDED,
        /** They are on it already. */
        THERE,
        /** They left by themselves: nobody puts them back but they. */
        LEFT,
        /** Another line of the file names them too. */
        DOUBLE
    }

    private final Subscribers subscribers;
    private final Agencies agencies;
    private final Clock clock;

    @Inject
    Enrolling(Subscribers subscribers, Agencies agencies, Clock clock) {
        this.subscribers = subscribers;
        this.agencies = agencies;
        this.clock = clock;
    }

    MemberCheck checking() {
        return new MemberCheck(agencies);
    }

    /** What it would do, person by person, in the order of the file. Changes nothing. */
    List<Effect> look(DistributionList list, List<Subscriber> people) {
        return enrol(list, people, null);
    }

    /**
     * Adds them all. May be repeated: whoever is there stays, with the name, language and agency that are said now.
     *
     * @param source as in {@link Consent}
     */
    List<Effect> add(DistributionList list, List<Subscriber> people, String by, String source) {
        return enrol(list, people, new Consent(clock.instant(), by, source, null, null));
    }

    private List<Effect> enrol(DistributionList list, List<Subscriber> people, Consent consent) {
        var effects = new ArrayList<Effect>(people.size());
        var seen = new HashSet<String>();
        for (int from = 0; from < people.size(); from += TOGETHER) {
            var some = people.subList(from, Math.min(from + TOGETHER, people.size()));
            effects.addAll(some(list, some, seen, consent));
        }
        return effects;
    }

    private List<Effect> some(DistributionList list, List<Subscriber> some, Set<String> seen, Consent consent) {
        var known = subscribers.named(some.stream().map(Subscriber::email).toList());
        var effects = new ArrayList<Effect>(some.size());
        var changed = new LinkedHashMap<String, Subscriber>();
        for (var named : some) {
            var there = known.getOrDefault(named.email(), named);
            var effect = seen.add(named.email()) ? effect(list, there) : Effect.DOUBLE;
            effects.add(effect);
            if (consent != null && effect != Effect.DOUBLE) {
                changed.put(named.email(), enrolled(list, there, named, effect, consent));
            }
        }
        write(list, List.copyOf(changed.values()), consent);
        return effects;
    }

    /** Who was changed by somebody else in this moment is asked for anew, one by one. */
    private void write(DistributionList list, List<Subscriber> changed, Consent consent) {
        for (var missed : subscribers.writeAll(changed)) {
            subscribers.change(missed, now -> enrolled(list, now, missed, effect(list, now), consent));
        }
    }

    private Effect effect(DistributionList list, Subscriber person) {
        return person.on(list.id())
                .map(on -> switch (on.status()) {
                    case MEMBER -> on.isMember(clock.instant()) ? Effect.THERE : Effect.ADDED;
                    case LEFT -> list.joining().mayBeLeft() ? Effect.LEFT : Effect.ADDED;
                    case REQUESTED -> Effect.ADDED;
                })
                .orElse(Effect.ADDED);
    }

    private static Subscriber enrolled(
            DistributionList list, Subscriber there, Subscriber named, Effect effect, Consent consent) {
        var described = there.named(named.name(), named.language(), named.agency());
        return effect == Effect.ADDED ? described.with(Subscription.member(list.id(), consent)) : described;
    }

    /** Takes somebody off; they may be added again. */
    void remove(DistributionList list, String email) {
        subscribers.find(email).ifPresent(known -> subscribers.change(known, now -> now.without(list.id())));
    }

    /** The office's answer to whoever asked. Answering twice changes nothing. */
    void answer(DistributionList list, String email, boolean yes, String by) {
        subscribers
                .find(email)
                .ifPresent(known -> subscribers.change(
                        known,
                        now -> now.on(list.id())
                                .filter(on -> on.status() == Subscription.Status.REQUESTED)
                                .map(on -> yes
                                        ? now.with(Subscription.member(
                                                list.id(),
                                                new Consent(
                                                        clock.instant(),
                                                        by,
                                                        "request",
                                                        on.consent().wording(),
                                                        on.consent().language())))
                                        : now.without(list.id()))
                                .orElse(now)));
    }
}
