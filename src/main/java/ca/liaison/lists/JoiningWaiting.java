package ca.liaison.lists;

import ca.liaison.Language;
import ca.liaison.desk.DeskItem;
import ca.liaison.desk.Pile;
import ca.liaison.identity.Action;
import ca.liaison.identity.Viewer;
import ca.liaison.web.Address;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** People who ask to be on a list. */
@ApplicationScoped
class JoiningWaiting implements DeskItem {

    private static final int MOST = 100;

    private final DistributionLists lists;
    private final Subscribers subscribers;

    @Inject
    JoiningWaiting(DistributionLists lists, Subscribers subscribers) {
        this.lists = lists;
        this.subscribers = subscribers;
    }

    @Override
    public Action needed() {
        return Action.WRITE;
    }

    @Override
    public Stream<Pile> waitingFor(Viewer viewer) {
        var asked = lists.all(Language.EN).stream()
                .filter(list -> list.joining() == Joining.REQUEST && !list.isArchived())
                .flatMap(list -> subscribers.on(list.id(), Subscription.Status.REQUESTED, 0, MOST).stream()
                        .flatMap(person -> person.on(list.id()).stream()))
                .toList();
        return Pile.of("lists.desk.requests", asked, Subscription::since, Address.PUBLISH_LISTS);
    }
}
