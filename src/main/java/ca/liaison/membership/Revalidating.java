package ca.liaison.membership;

import ca.liaison.accounts.Account;
import ca.liaison.accounts.Members;
import ca.liaison.directory.People;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Clearance;
import ca.liaison.identity.Role;
import ca.liaison.identity.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who stays and who left: each account is confirmed once a year by somebody who knows its owner, and ends at once when
 * they leave.
 */
@ApplicationScoped
class Revalidating {

    /** From when on before its end an account may be confirmed. */
    static final Duration AHEAD = Duration.ofDays(60);

    private final Members members;
    private final People people;
    private final Grants grants;
    private final Clock clock;

    @Inject
    Revalidating(Members members, People people, Grants grants, Clock clock) {
        this.members = members;
        this.people = people;
        this.grants = grants;
        this.clock = clock;
    }

    /** The account as this viewer may decide about it. */
    Account get(String email, Viewer viewer) {
        return members.find(email)
                .filter(account -> Access.may(viewer, Action.COORDINATE, Membership.of(account)))
                .orElseThrow(() -> new NoSuchMember(email));
    }

    /** Whether it ends soon, or ended, and could go on. */
    boolean isDue(Account account) {
        return account.disabledAt() == null
                && account.validUntil() != null
                && account.validUntil().isBefore(clock.instant().plus(AHEAD));
    }

    /** For another year from today. What is not due stays as it is, so the same form sent twice confirms once. */
    void confirm(String email, Viewer viewer) {
        var account = get(email, viewer);
        if (isDue(account)) {
            members.confirm(account, Invitation.aYearFrom(clock.instant()));
        }
    }

    /** The account goes first: that is what must not be left over. */
    void left(String email, Viewer viewer) {
        var account = get(email, viewer);
        members.disable(account.email());
        people.left(account.email(), clock.instant());
    }

    /**
     * Gives and takes roles and clearance.
     *
     * @return false where somebody else changed the roles since they were seen
     */
    boolean entrust(Account seen, Viewer viewer, Set<Role> roles, Clearance clearance) {
        if (!Access.may(viewer, Action.ADMINISTER, Membership.of(seen))) {
            throw new NotYours(seen.email());
        }
        var fresh = roles.stream().filter(role -> !seen.roles().contains(role)).collect(Collectors.toSet());
        grants.note(seen.email(), fresh, viewer.name(), clock.instant());
        return members.grant(seen, roles, clearance);
    }
}
