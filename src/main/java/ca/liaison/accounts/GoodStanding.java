package ca.liaison.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** Whether an account lets somebody in at all, and how far they stand with what they have proven. */
@ApplicationScoped
public class GoodStanding {

    /**
     * In which the first administrator may do everything without a second factor: somebody has to set up the portal.
     */
    private static final Duration GRACE = Duration.ofHours(24);

    private final Admission admission;
    private final FirstAdministrator first;

    @Inject
    public GoodStanding(Admission admission, FirstAdministrator first) {
        this.admission = admission;
        this.first = first;
    }

    public boolean isGood(Account account, Instant at) {
        return admission.admits(account, at);
    }

    /** @param vouched whether somebody we trust asked for a second factor already */
    public Standing standing(Account account, Keyring keyring, boolean vouched, Instant at) {
        if (account.oneTimePassword()) {
            return Standing.NEW_PASSPHRASE;
        }
        if (vouched || keyring.hasFactor() || !account.needsFactor()) {
            return Standing.FULL;
        }
        if (!first.is(account.email())) {
            return Standing.LIMITED;
        }
        return at.isBefore(graceEnds(account)) ? Standing.FULL : Standing.ENROL;
    }

    /**
     * Until when the first administrator may go on without a second factor; null for everybody else, and for whoever
     * has one.
     */
    public Instant grace(Account account, Keyring keyring) {
        return first.is(account.email()) && !keyring.hasFactor() ? graceEnds(account) : null;
    }

    private static Instant graceEnds(Account account) {
        return account.createdAt().plus(GRACE);
    }
}
