package ca.liaison.publications.releasing;

import ca.liaison.desk.DeskItem;
import ca.liaison.desk.Pile;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Viewer;
import ca.liaison.web.Address;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** Requests for release that somebody may answer. */
@ApplicationScoped
class ReleasesWaiting implements DeskItem {

    private final Releasing releasing;

    @Inject
    ReleasesWaiting(Releasing releasing) {
        this.releasing = releasing;
    }

    @Override
    public Action needed() {
        return Action.APPROVE;
    }

    @Override
    public Stream<Pile> waitingFor(Viewer viewer) {
        var mine = releasing.open(viewer).stream()
                .filter(open -> Access.may(viewer, Action.APPROVE, open))
                .toList();
        return Pile.of("approvals.desk.release", mine, open -> open.request().at(), Address.RELEASE_REQUESTS);
    }
}
