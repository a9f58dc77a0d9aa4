package ca.liaison.accounts;

import ca.liaison.jobs.Doubt;
import ca.liaison.jobs.TrustedTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * Whether an account lets its owner in. Asked at every request, so that whoever leaves, and whose agency leaves, is out
 * with the next one.
 */
@ApplicationScoped
public class Admission {

    private final Instance<Belonging> agencies;
    private final TrustedTime time;

    @Inject
    public Admission(Instance<Belonging> agencies, TrustedTime time) {
        this.agencies = agencies;
        this.time = time;
    }

    /**
     * While the clock is in doubt, by what it should say: a wrong one must not end every account, also those of the
     * administrators who alone can set it right.
     */
    boolean admits(Account account, Instant asked) {
        var at = time.doubt().map(Doubt::expected).orElse(asked);
        return account.isGood(at)
                && (account.agency() == null
                        || agencies.stream().allMatch(known -> known.isGood(account.agency(), at)));
    }
}
