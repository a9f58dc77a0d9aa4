package ca.liaison.audit;

import ca.liaison.jobs.Chore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Verifies the record once a day, whether or not somebody asks, and tells the log what is wrong with it. */
@ApplicationScoped
class DailyVerifying implements Chore {

    private static final Logger LOG = System.getLogger("ca.liaison.audit");

    private final Verifying verifying;
    private final Clock clock;
    private Instant next;

    @Inject
    DailyVerifying(Verifying verifying, Clock clock) {
        this.verifying = verifying;
        this.clock = clock;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    /** Not at the start, for which somebody waits: an hour after it at the earliest. */
    @Override
    public boolean doOne() {
        var now = clock.instant();
        if (next == null) {
            next = now.plus(every());
        } else if (!now.isBefore(next)) {
            next = now.plus(Duration.ofDays(1));
            verifying
                    .verify()
                    .troubles()
                    .forEach(trouble -> LOG.log(Level.ERROR, "The audit record is not as it was written: " + trouble));
        }
        return false;
    }
}
