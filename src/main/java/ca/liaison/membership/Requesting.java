package ca.liaison.membership;

import ca.liaison.accounts.Allowance;
import ca.liaison.accounts.signin.Pacing;
import ca.liaison.directory.Agencies;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Clearance;
import ca.liaison.identity.Role;
import ca.liaison.identity.Viewer;
import ca.liaison.mail.Outbox;
import ca.liaison.membership.AccessRequest.State;
import ca.liaison.personal.PrivacyNotice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/**
 * From a request to an invitation: asked by anybody with an address of an agency, sponsored by its coordinator,
 * confirmed by somebody else of the liaison service.
 */
@ApplicationScoped
class Requesting {

    /**
     * From addresses that ask for many, no more than half: one stranger does not use up what is there for everybody.
     */
    private static final int MOST_OPEN = 400;

    private static final Duration NOT_AGAIN_BEFORE = Duration.ofDays(1);

    private final AccessRequests requests;
    private final Agencies agencies;
    private final Inviting inviting;
    private final Coordinators coordinators;
    private final Outbox outbox;
    private final AccessLetters letters;
    private final PrivacyNotice notice;
    private final Pacing pacing;
    private final Clock clock;

    @Inject
    Requesting(
            AccessRequests requests,
            Agencies agencies,
            Inviting inviting,
            Coordinators coordinators,
            Outbox outbox,
            AccessLetters letters,
            PrivacyNotice notice,
            Pacing pacing,
            Clock clock) {
        this.requests = requests;
        this.agencies = agencies;
        this.inviting = inviting;
        this.coordinators = coordinators;
        this.outbox = outbox;
        this.letters = letters;
        this.notice = notice;
        this.pacing = pacing;
        this.clock = clock;
    }

    /**
     * Takes a request, or quietly does nothing: nobody learns from here which agencies, requests and accounts there
     * are. Asking twice asks once.
     *
     * @param isModest whether few requests came from the same network address
     */
    void ask(AccessRequest wanted, boolean isModest) {
        var now = clock.instant();
        var agency = agencies.ofAddress(wanted.email()).filter(known -> known.isGood(now));
        if (agency.isEmpty()
                || inviting.isMember(wanted.email())
                || requests.countOpen(agency.get().id()) >= (isModest ? MOST_OPEN : MOST_OPEN / 2)) {
            return;
        }
        requests.add(wanted.to(agency.get().id(), now, notice.version()), now.minus(NOT_AGAIN_BEFORE));
        requests.find(wanted.email())
                .filter(kept -> kept.state() == State.ASKED) // also where it was kept before, but not told
                .filter(kept -> pacing.isWithin(
                        Allowance.ACCESS_EMAIL, kept.agency())) // a coordinator with so many emails knows
                .ifPresent(kept -> coordinators
                        .of(kept.agency())
                        .forEach(coordinator -> outbox.post(letters.asked(kept, agency.get(), coordinator))));
    }

    /** The request as this viewer may decide about it. */
    AccessRequest get(String email, Viewer viewer) {
        return requests.find(email)
                .filter(request -> Access.may(viewer, Action.COORDINATE, request.membership()))
                .orElseThrow(() -> new NoSuchMember(email));
    }

    void sponsor(String email, Viewer viewer) {
        var request = get(email, viewer);
        if (request.state() == State.ASKED) {
            requests.save(request, request.sponsored(viewer.name(), clock.instant()));
        }
    }

    /** The letter goes first: a request that is declined twice is one letter. */
    void decline(String email, Viewer viewer, String note) {
        var request = get(email, viewer);
        if (request.isOpen()) {
            outbox.post(letters.declined(request));
            requests.save(request, request.declined(viewer.name(), clock.instant(), note));
        }
    }

    /** Whether this viewer may confirm it: an administrator who did not sponsor it. */
    static boolean mayConfirm(AccessRequest request, Viewer viewer) {
        return request.state() == State.SPONSORED
                && Access.may(viewer, Action.ADMINISTER, request.membership())
                && !viewer.name().equals(request.sponsoredBy());
    }

    /**
     * Invites whoever asked. The invitation goes first: cut off in between, it is confirmed again, and that is the same
     * invitation.
     */
    Invitation confirm(String email, Viewer viewer, Set<Role> roles, Clearance clearance) {
        var request = get(email, viewer);
        if (!mayConfirm(request, viewer)) {
            throw new NotYours(email);
        }
        var invitation = inviting.invite(
                new InvitationDraft(
                        request.email(), request.name(), request.language(), request.agency(), roles, clearance),
                viewer.name());
        if (!requests.save(request, request.confirmed(viewer.name(), clock.instant()))) {
            requests.find(email)
                    .filter(now -> now.state() == State.DECLINED)
                    .ifPresent(declined -> inviting.takeBack(invitation));
            throw new NotYours(email);
        }
        return invitation;
    }
}
