package ca.liaison.membership;

import ca.liaison.desk.DeskItem;
import ca.liaison.desk.Pile;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Audience;
import ca.liaison.identity.Viewer;
import ca.liaison.web.Address;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.stream.Stream;

/** Requests for access, to be sponsored by coordinators and confirmed by administrators; and the quarterly review. */
@ApplicationScoped
class AccessWaiting implements DeskItem {

    private static final int MOST = 1_000;

    private final AccessRequests requests;
    private final Reviewing reviewing;

    @Inject
    AccessWaiting(AccessRequests requests, Reviewing reviewing) {
        this.requests = requests;
        this.reviewing = reviewing;
    }

    @Override
    public Action needed() {
        return Action.COORDINATE;
    }

    @Override
    public Stream<Pile> waitingFor(Viewer viewer) {
        var administers = Access.may(viewer, Action.ADMINISTER, Audience.PORTAL);
        var open = requests.open(administers ? null : Objects.requireNonNullElse(viewer.agency(), ""), 0, MOST);
        var toSponsor = open.stream()
                .filter(one -> one.state() == AccessRequest.State.ASKED
                        && Access.may(viewer, Action.COORDINATE, one.membership()))
                .toList();
        var toConfirm =
                open.stream().filter(one -> Requesting.mayConfirm(one, viewer)).toList();
        return Stream.of(
                        Pile.of("access.desk.sponsor", toSponsor, AccessRequest::at, Address.REQUESTS),
                        Pile.of("access.desk.confirm", toConfirm, AccessRequest::at, Address.REQUESTS),
                        administers ? review(viewer) : Stream.<Pile>empty())
                .flatMap(piles -> piles);
    }

    private Stream<Pile> review(Viewer viewer) {
        var due = Reviewing.ROLES.stream()
                .flatMap(role -> reviewing.lines(role).stream())
                .filter(line ->
                        line.decision() == null && Access.may(viewer, Action.ADMINISTER, Membership.of(line.account())))
                .toList();
        return Pile.of("access.desk.review", due, line -> null, Address.REVIEW);
    }
}
