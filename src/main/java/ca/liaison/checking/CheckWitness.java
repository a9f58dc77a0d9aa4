package ca.liaison.checking;

import ca.liaison.audit.Deed;
import ca.liaison.audit.Witness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Tells of a check whether it was begun. */
@ApplicationScoped
class CheckWitness implements Witness {

    private final Checks checks;

    @Inject
    CheckWitness(Checks checks) {
        this.checks = checks;
    }

    @Override
    public Optional<Boolean> happened(Deed deed, Instant begunAt) {
        return Checking.KIND.equals(deed.kind())
                ? Optional.of(checks.latest()
                        .filter(check -> check.number() >= Integer.parseInt(deed.thing()))
                        .isPresent())
                : Optional.empty();
    }
}
