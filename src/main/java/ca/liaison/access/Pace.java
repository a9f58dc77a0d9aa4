package ca.liaison.access;

import ca.liaison.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often one network address may ask for access: each request may send letters to people. Kept by each node for itself: it is a brake, not a guard. */
@ApplicationScoped
class Pace {

    private static final int MOST = 20;
    private static final int REMEMBERED = 10_000;
    private static final Duration WITHIN = Duration.ofHours(1);

    private record Steps(Instant since, int count) {
    }

    private final Map<String, Steps> steps = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Steps> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Clock clock;

    @Inject
    Pace(Clock clock) {
        this.clock = clock;
    }

    /** @throws TooFast after twenty within an hour */
    synchronized void step(String address) {
        var now = clock.instant();
        var taken = steps.merge(address, new Steps(now, 1), (old, one) -> old.since().plus(WITHIN).isBefore(now) ? one : new Steps(old.since(), old.count() + 1));
        if (taken.count() > MOST) {
            throw new TooFast();
        }
    }

    private static final class TooFast extends Refusal {
        TooFast() {
            super(429, "access.tooFast", "Too many requests for access from one address");
        }
    }
}
