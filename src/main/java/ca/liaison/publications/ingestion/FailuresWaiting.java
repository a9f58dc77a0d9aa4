package ca.liaison.publications.ingestion;

import ca.liaison.desk.DeskItem;
import ca.liaison.desk.Pile;
import ca.liaison.identity.Action;
import ca.liaison.identity.Viewer;
import ca.liaison.publications.ingestion.Ingestion.State;
import ca.liaison.web.Address;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;

/** Files that could not be taken in. */
@ApplicationScoped
class FailuresWaiting implements DeskItem {

    private static final Optional<State> FAILED = Optional.of(State.FAILED);

    private final Ingestions ingestions;

    @Inject
    FailuresWaiting(Ingestions ingestions) {
        this.ingestions = ingestions;
    }

    @Override
    public Action needed() {
        return Action.WRITE;
    }

    @Override
    public Stream<Pile> waitingFor(Viewer viewer) {
        var count = ingestions.count(FAILED, viewer);
        return count == 0
                ? Stream.empty()
                : ingestions.latest(FAILED, viewer, (int) count - 1, 1).stream()
                        .map(oldest -> new Pile(
                                "ingestion.desk", count, oldest.receivedAt(), Address.INGESTIONS, "?state=FAILED"));
    }
}
