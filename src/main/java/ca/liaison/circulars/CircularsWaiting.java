package ca.liaison.circulars;

import ca.liaison.desk.DeskItem;
import ca.liaison.desk.Pile;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Viewer;
import ca.liaison.web.Address;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.stream.Stream;

/**
 * Circulars that wait for approval, those that were approved and wait to be sent, and one's own that were sent back.
 */
@ApplicationScoped
class CircularsWaiting implements DeskItem {

    private final Circulars circulars;

    @Inject
    CircularsWaiting(Circulars circulars) {
        this.circulars = circulars;
    }

    @Override
    public Action needed() {
        return Action.PREPARE;
    }

    @Override
    public Stream<Pile> waitingFor(Viewer viewer) {
        var open =
                circulars
                        .inAnyOf(EnumSet.of(CircularState.DRAFT, CircularState.SUBMITTED, CircularState.APPROVED))
                        .stream()
                        .filter(one -> Access.may(viewer, Action.PREPARE, one))
                        .toList();
        var toApprove = open.stream()
                .filter(one -> one.state() == CircularState.SUBMITTED && Access.may(viewer, Action.APPROVE, one))
                .toList();
        var toSend = open.stream()
                .filter(one -> one.state() == CircularState.APPROVED && Access.may(viewer, Action.WRITE, one))
                .toList();
        var returned = open.stream()
                .filter(one ->
                        last(one).move() == Move.SEND_BACK && one.authors().contains(viewer.name()))
                .toList();
        return Stream.of(
                        Pile.of(
                                "circulars.desk.approve",
                                toApprove,
                                CircularsWaiting::since,
                                Address.PUBLISH_CIRCULARS),
                        Pile.of("circulars.desk.send", toSend, CircularsWaiting::since, Address.PUBLISH_CIRCULARS),
                        Pile.of(
                                "circulars.desk.returned",
                                returned,
                                CircularsWaiting::since,
                                Address.PUBLISH_CIRCULARS))
                .flatMap(piles -> piles);
    }

    private static Circular.Step last(Circular circular) {
        return circular.history().get(circular.history().size() - 1);
    }

    private static Instant since(Circular circular) {
        return last(circular).at();
    }
}
