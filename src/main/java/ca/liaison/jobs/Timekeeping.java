package ca.liaison.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Writes down every minute what time it is, as long as it is believed. */
@ApplicationScoped
class Timekeeping implements Chore {

    private final TrustedTime time;

    @Inject
    Timekeeping(TrustedTime time) {
        this.time = time;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public boolean doOne() {
        time.keep();
        return false;
    }
}
