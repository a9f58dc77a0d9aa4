package ca.liaison.membership;

import static ca.liaison.personal.Holding.fact;

import ca.liaison.personal.Holding;
import ca.liaison.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** How a person came to what they may do: request, invitation, roles given, reviews. */
@ApplicationScoped
class AccessData implements PersonalData {

    private final AccessRequests requests;
    private final Invitations invitations;
    private final Grants grants;
    private final Decisions decisions;

    @Inject
    AccessData(AccessRequests requests, Invitations invitations, Grants grants, Decisions decisions) {
        this.requests = requests;
        this.invitations = invitations;
        this.grants = grants;
        this.decisions = decisions;
    }

    @Override
    public List<Holding> of(String email) {
        var asked = requests
                .find(email)
                .map(one -> new Holding(
                        "accessRequest",
                        List.of(
                                fact("name", one.name()),
                                fact("title", one.title()),
                                fact("agency", one.agency()),
                                fact("text", one.reason()),
                                fact("asked", one.at()),
                                fact("decided", one.decidedAt()),
                                fact("note", one.note()),
                                fact("notice", one.notice()))))
                .stream();
        var invited = invitations
                .find(email)
                .map(one -> new Holding(
                        "invitation",
                        List.of(
                                fact("name", one.name()),
                                fact("agency", one.agency()),
                                fact("created", one.at()),
                                fact("validUntil", one.expires()),
                                fact("notice", one.notice()))))
                .stream();
        var given = grants.of(email).stream()
                .map(one -> new Holding("grant", List.of(fact("roles", one.role()), fact("created", one.at()))));
        var reviewed = decisions.of(email).stream()
                .map(one -> new Holding(
                        "review",
                        List.of(fact("roles", one.role()), fact("decided", one.at()), fact("note", one.note()))));
        return Stream.of(asked, invited, given, reviewed).flatMap(part -> part).toList();
    }

    @Override
    public void erase(String email) {
        requests.remove(email);
        invitations.remove(email);
        grants.remove(email);
        decisions.remove(email);
    }

    /** Of a request that was decided, and of which no account came. */
    @Override
    public Stream<String> endedBefore(Instant instant) {
        return requests.decidedBefore(instant);
    }

    /** A request that nobody decided yet. */
    @Override
    public boolean isNeeded(String email, Instant endedBefore) {
        return requests.find(email)
                .filter(request -> request.isOpen() || !request.decidedAt().isBefore(endedBefore))
                .isPresent();
    }
}
