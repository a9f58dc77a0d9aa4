package ca.liaison.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;

/** Whether an account lets its owner in. Asked at every request, so that whoever leaves, and whose agency leaves, is out with the next one. */
@ApplicationScoped
class Admission {

    private final Instance<Belonging> agencies;

    @Inject
    Admission(Instance<Belonging> agencies) {
        this.agencies = agencies;
    }

    boolean admits(Account account, Instant at) {
        return account.isGood(at) && (account.agency() == null || agencies.stream().allMatch(known -> known.isGood(account.agency(), at)));
    }
}
