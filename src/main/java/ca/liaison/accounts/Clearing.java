package ca.liaison.accounts;

import ca.liaison.jobs.Chore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Removes forms for which nobody came back and tokens that expired long ago: here and not on the way, so that a wrong
 * clock takes no page and no token from anybody.
 */
@ApplicationScoped
class Clearing implements Chore {

    private final KeptForms forms;
    private final Tokens tokens;
    private final Clock clock;

    @Inject
    Clearing(KeptForms forms, Tokens tokens, Clock clock) {
        this.forms = forms;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public boolean disposes() {
        return true;
    }

    @Override
    public boolean doOne() {
        var now = clock.instant();
        forms.sweep(now);
        tokens.sweep(now);
        return false;
    }
}
