package ca.liaison.delivery.returns;

import ca.liaison.jobs.Chore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Forgets what came back long ago. A suspension stays until somebody lifts it or the person is disposed of. */
@ApplicationScoped
class ReturnSweeping implements Chore {

    private static final Duration KEPT = Duration.ofDays(400);

    private final ReturnEvents events;
    private final SeenMails seen;
    private final Clock clock;

    @Inject
    ReturnSweeping(ReturnEvents events, SeenMails seen, Clock clock) {
        this.events = events;
        this.seen = seen;
        this.clock = clock;
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public boolean disposes() {
        return true;
    }

    @Override
    public boolean doOne() {
        var before = clock.instant().minus(KEPT);
        events.removeBefore(before);
        seen.removeBefore(before);
        return false;
    }
}
