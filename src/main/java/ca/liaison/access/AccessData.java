package ca.liaison.access;

import static ca.liaison.personal.Holding.fact;

import ca.liaison.personal.Holding;
import ca.liaison.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** What somebody asked for, and what they were invited to. */
@ApplicationScoped
class AccessData implements PersonalData {

    private final AccessRequests requests;
    private final Invitations invitations;

    @Inject
    AccessData(AccessRequests requests, Invitations invitations) {
        this.requests = requests;
        this.invitations = invitations;
    }

    @Override
    public List<Holding> of(String email) {
        return Stream.concat(requests.find(email).map(AccessData::request).stream(), invitations.find(email).map(AccessData::invitation).stream()).toList();
    }

    private static Holding request(AccessRequest request) {
        return new Holding("request", List.of(fact("name", request.name()), fact("title", request.title()), fact("agency", request.agency()), fact("text", request.reason()),
                fact("asked", request.at()), fact("answered", request.decidedAt()), fact("answer", request.note())));
    }

    private static Holding invitation(Invitation invitation) {
        return new Holding("invitation", List.of(fact("name", invitation.name()), fact("agency", invitation.agency()), fact("created", invitation.at()),
                fact("validUntil", invitation.expires()), fact("answered", invitation.acceptedAt())));
    }

    @Override
    public void erase(String email) {
        requests.remove(email);
        invitations.remove(email);
    }
}
