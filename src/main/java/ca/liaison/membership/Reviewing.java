package ca.liaison.membership;

import ca.liaison.accounts.Account;
import ca.liaison.accounts.Members;
import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Role;
import ca.liaison.identity.Viewer;
import ca.liaison.web.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The review that is due every quarter: who holds which role, since when, from whom, and whether they still need it.
 * Readers are confirmed by their agency each year.
 */
@ApplicationScoped
class Reviewing {

    static final List<Role> ROLES = Stream.of(Role.values())
            .filter(role -> role != Role.READER && role != Role.DELEGATE)
            .toList();
    /** Of one role. Whoever has more holders than this has another trouble. */
    static final int MOST = 1_000;

    /**
     * One person who holds one role. @param grant, decision and lastSignIn null where nothing is known, nothing was
     * decided, and they never signed in
     */
    record Line(Account account, Role role, Grant grant, Decision decision, Instant lastSignIn) {}

    private final Members members;
    private final Grants grants;
    private final Decisions decisions;
    private final Clock clock;

    @Inject
    Reviewing(Members members, Grants grants, Decisions decisions, Clock clock) {
        this.members = members;
        this.grants = grants;
        this.decisions = decisions;
        this.clock = clock;
    }

    String quarter() {
        var today = clock.instant().atZone(Formats.OTTAWA).toLocalDate();
        return today.getYear() + "-Q" + today.get(IsoFields.QUARTER_OF_YEAR);
    }

    List<Line> lines(Role role) {
        var holders = members.holding(role, MOST);
        var emails = holders.stream().map(Account::email).toList();
        var given = grants.of(role, emails);
        var seen = members.lastSignIns(emails);
        var decided = decisions.of(quarter(), role);
        return holders.stream()
                .map(account -> new Line(
                        account,
                        role,
                        given.get(account.email()),
                        decided.get(account.email()),
                        seen.get(account.email())))
                .toList();
    }

    /** Notes the decision, then does what it says; whatever is left undone by a crash is done by {@code Reminding}. */
    void decide(String email, Role role, boolean kept, String note, Viewer viewer) {
        var account = members.find(email).filter(known -> known.roles().contains(role));
        if (account.isEmpty()) {
            throw new NoSuchMember(email);
        }
        if (!Access.may(viewer, Action.ADMINISTER, Membership.of(account.get()))) {
            throw new NotYours(email);
        }
        decisions.add(Decision.of(quarter(), email, role, kept, viewer.name(), clock.instant(), note));
        settle();
    }

    /** Takes the roles that were decided to be taken. */
    void settle() {
        for (var decision : decisions.notApplied()) {
            members.revoke(decision.email(), decision.role());
            decisions.applied(decision);
        }
    }

    static Optional<Role> role(String name) {
        return ROLES.stream().filter(role -> role.name().equals(name)).findFirst();
    }
}
