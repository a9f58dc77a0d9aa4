package ca.liaison.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Failed sign-ins of late, by account and by address. After ten, each further try has to wait; a wait ends by itself, so nobody can lock somebody else out for
 * good. Kept by each node for itself: losing the count costs an attacker's head start, not a secret.
 */
@ApplicationScoped
class Attempts {

    private static final int FREE = 10;
    private static final int REMEMBERED = 10_000;
    static final Duration WAIT = Duration.ofSeconds(30);
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);

    private record Failures(int count, Instant last) {
    }

    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Clock clock;

    @Inject
    Attempts(Clock clock) {
        this.clock = clock;
    }

    /** @throws TooManyAttempts while the wait after the last failure lasts */
    synchronized void mayTry(String who) {
        var known = failures.get(who);
        if (known != null && known.count() >= FREE && known.last().plus(WAIT).isAfter(clock.instant())) {
            throw new TooManyAttempts();
        }
    }

    synchronized void failed(String who) {
        var now = clock.instant();
        failures.merge(who, new Failures(1, now), (old, one) ->
                new Failures(old.last().plus(FORGOTTEN_AFTER).isBefore(now) ? 1 : old.count() + 1, now));
    }

    synchronized void succeeded(String who) {
        failures.remove(who);
    }
}
