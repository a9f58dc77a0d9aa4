package ca.liaison.publications.deciding;

import ca.liaison.desk.DeskItem;
import ca.liaison.desk.Pile;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Viewer;
import ca.liaison.publications.Publication;
import ca.liaison.web.Address;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.stream.Stream;

/** Publications to be decided about, and those that were sent back to their author. */
@ApplicationScoped
class DecisionsWaiting implements DeskItem {

    private final Deciding deciding;

    @Inject
    DecisionsWaiting(Deciding deciding) {
        this.deciding = deciding;
    }

    @Override
    public Action needed() {
        return Action.PREPARE;
    }

    @Override
    public Stream<Pile> waitingFor(Viewer viewer) {
        var open = deciding.open(viewer);
        var mine = open.stream()
                .filter(one -> one.proposal().waits() && Access.may(viewer, Action.APPROVE, one))
                .toList();
        var back = open.stream()
                .filter(one ->
                        !one.proposal().waits() && one.proposal().authors().contains(viewer.name()))
                .toList();
        return Stream.concat(
                Pile.of("approvals.desk", mine, this::since, Address.APPROVALS),
                Pile.of("approvals.desk.returned", back, this::since, Address.APPROVALS));
    }

    private Instant since(Publication publication) {
        return publication.proposal().at();
    }
}
