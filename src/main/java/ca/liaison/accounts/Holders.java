package ca.liaison.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * The one place where it is judged whether something that was given still counts. A passphrase, roles, a clearance or
 * an agency that changed, and an account that ended, even where it opens again, each begin another generation, and what
 * was given in the one before is nothing any more.
 */
@ApplicationScoped
public class Holders {

    private final Accounts accounts;
    private final GoodStanding membership;
    private final Clock clock;

    @Inject
    public Holders(Accounts accounts, GoodStanding membership, Clock clock) {
        this.accounts = accounts;
        this.membership = membership;
        this.clock = clock;
    }

    /** The account that this was given to, where it lets its owner in and is of the same generation. */
    public Optional<Account> of(Given given) {
        return accounts.find(given.email())
                .filter(account -> account.stillGives(given) && membership.isGood(account, clock.instant()));
    }
}
