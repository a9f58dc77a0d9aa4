package ca.liaison.files;

import ca.liaison.jobs.Chore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Clears away what uploads left that never came to their end. */
@ApplicationScoped
class UploadSweeping implements Chore {

    private final Vault vault;

    @Inject
    UploadSweeping(Vault vault) {
        this.vault = vault;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    /** An upload under way would look as if it had been given up. */
    @Override
    public boolean disposes() {
        return true;
    }

    @Override
    public boolean doOne() {
        return vault.sweepOne();
    }
}
