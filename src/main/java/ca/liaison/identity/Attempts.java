package ca.liaison.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Failed tries of late: of one account from one address, of one address, of one account from anywhere. Beyond a number, each further try has to wait; a wait ends by
 * itself. From where somebody was let in before, what others try at the same account from elsewhere does not count: nobody can lock somebody else out.
 * <p>Kept by each node for itself and not in the store: a flood of wrong passwords must not become a flood of writes, and losing the count costs an attacker's head
 * start, not a secret. With n nodes an attacker has n times as many tries.
 */
@ApplicationScoped
class Attempts {

    private static final int REMEMBERED = 20_000;
    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 5; // sixteen minutes
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    /** What is counted, and from how many failures on it has to wait. */
    private enum Of {
        PAIR(10), ADDRESS(100), ACCOUNT(100);

        private final int free;

        Of(int free) {
            this.free = free;
        }
    }

    private record Failures(int count, Instant last) {
    }

    private final Map<String, Failures> failures = remembering();
    private final Map<String, Boolean> welcome = remembering();
    private final Clock clock;

    @Inject
    Attempts(Clock clock) {
        this.clock = clock;
    }

    /** @throws TooManyAttempts while the wait after the last failure lasts */
    synchronized void mayTry(String who, String address) {
        mustNotWait(Of.PAIR, who + " from " + address);
        mustNotWait(Of.ADDRESS, address);
        if (!welcome.containsKey(who + " from " + address)) {
            mustNotWait(Of.ACCOUNT, who);
        }
    }

    synchronized void failed(String who, String address) {
        count(Of.PAIR, who + " from " + address);
        count(Of.ADDRESS, address);
        count(Of.ACCOUNT, who);
    }

    synchronized void succeeded(String who, String address) {
        failures.remove(Of.PAIR + who + " from " + address);
        welcome.put(who + " from " + address, true);
    }

    private void mustNotWait(Of kind, String what) {
        var known = failures.get(kind + what);
        if (known == null || known.count() < kind.free) {
            return;
        }
        var wait = kind == Of.PAIR ? WAIT.multipliedBy(1L << Math.min(known.count() - kind.free, MOST_DOUBLINGS)) : WAIT;
        var left = Duration.between(clock.instant(), known.last().plus(wait));
        if (!left.isNegative() && !left.isZero()) {
            throw new TooManyAttempts(left);
        }
    }

    private void count(Of kind, String what) {
        var now = clock.instant();
        failures.merge(kind + what, new Failures(1, now), (old, one) -> new Failures(old.last().plus(FORGOTTEN_AFTER).isBefore(now) ? 1 : old.count() + 1, now));
    }

    /** The longest untouched is forgotten first. */
    private static <T> Map<String, T> remembering() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > REMEMBERED;
            }
        };
    }
}
