package ca.liaison.accounts;

import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Audience;
import ca.liaison.identity.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Knows whether a second pair of eyes is there: who works alone cannot wait for anybody. */
@ApplicationScoped
public class Approvers {

    private final Accounts accounts;
    private final Clock clock;

    @Inject
    Approvers(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Where to write to that something waits. */
    public List<String> addresses() {
        return accounts.holding(Action.APPROVE.roles(), clock.instant());
    }

    /**
     * Whether what this viewer brings has to wait for somebody else: always, except for an administrator while nobody
     * else may approve.
     */
    public boolean mustDecideFor(Viewer viewer) {
        return !Access.may(viewer, Action.ADMINISTER, Audience.PORTAL)
                || accounts.holding(Action.APPROVE.roles(), viewer.at()).stream()
                        .anyMatch(email -> !email.equals(viewer.name()));
    }
}
