package ca.liaison.accounts.signin;

import ca.liaison.accounts.Allowance;
import ca.liaison.accounts.Attempts;
import ca.liaison.load.AskerKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** For rooms that strangers may ask for something that costs: how often, by the same table as sign-ins. */
@ApplicationScoped
public class Pacing {

    private final Attempts attempts;
    private final Requester requester;

    @Inject
    public Pacing(Attempts attempts, Requester requester) {
        this.attempts = attempts;
        this.requester = requester;
    }

    /**
     * Whoever asks does so once more from their network address. Beyond the allowance it takes a while.
     *
     * @return whether they are within the allowance
     */
    public boolean here(Allowance kind) {
        return attempts.spend(requester.address(), kind, AskerKey.at(requester.address()));
    }

    /** Counts one more of something that is left out quietly beyond its allowance. @return whether to do it */
    public boolean isWithin(Allowance kind, String of) {
        return attempts.spend("", kind, of);
    }
}
