package ca.liaison.lists;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.Refusal;
import ca.liaison.accounts.Members;
import ca.liaison.digests.Pace;
import ca.liaison.identity.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** What people do about their own lists: join, ask, leave, choose how soon they are told. All of it may be repeated. */
@ApplicationScoped
class Subscribing {

    private final Subscribers subscribers;
    private final Members members;
    private final Clock clock;

    @Inject
    Subscribing(Subscribers subscribers, Members members, Clock clock) {
        this.subscribers = subscribers;
        this.members = members;
        this.clock = clock;
    }

    /** Joins an open list, or asks for one that the office decides about. */
    void join(DistributionList list, Viewer viewer, Language language) {
        if (list.joining() == Joining.OFFICE || list.isArchived()) {
            throw new NotByYourself(list);
        }
        var consent = new Consent(clock.instant(), viewer.name(), "own", Consent.WORDING, language);
        subscribers.change(
                own(viewer, language),
                now -> now.on(list.id())
                                .filter(on ->
                                        on.status() == Subscription.Status.REQUESTED || on.isMember(clock.instant()))
                                .isPresent()
                        ? now
                        : now.with(
                                list.joining() == Joining.OPEN
                                        ? Subscription.member(list.id(), consent)
                                        : Subscription.requested(list.id(), consent)));
    }

    /** Leaves a list that may be left, also where a rule put them on it. */
    void leave(DistributionList list, String email) {
        if (!list.joining().mayBeLeft()) {
            throw new NotByYourself(list);
        }
        var gone = Subscription.member(list.id(), new Consent(clock.instant(), email, "own", null, null))
                .left(clock.instant());
        subscribers.change(
                new Subscriber(email, 0, null, Language.EN, null, List.of()),
                now -> now.with(now.on(list.id())
                        .map(on -> on.status() == Subscription.Status.LEFT ? on : on.left(clock.instant()))
                        .orElse(gone)));
    }

    void choose(DistributionList list, Viewer viewer, Pace pace, Language language) {
        subscribers.change(
                own(viewer, language),
                now -> now.on(list.id()).map(on -> now.with(on.at(pace))).orElse(now));
    }

    private Subscriber own(Viewer viewer, Language language) {
        var name = members.find(viewer.name()).map(account -> account.name()).orElse(null);
        return new Subscriber(viewer.name(), 0, name, language, viewer.agency(), List.of());
    }

    /** The list is the office's to fill. */
    static final class NotByYourself extends Refusal {
        NotByYourself(DistributionList list) {
            super(
                    403,
                    "lists.byOffice",
                    "List " + list.id() + " is filled by the office",
                    new Bilingual(list.name().en(), list.name().fr()));
        }
    }
}
