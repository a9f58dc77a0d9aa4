package ca.liaison.accounts;

import ca.liaison.load.AskerKey;
import ca.liaison.load.Busy;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tries of late, as {@link Allowance} counts them. A try is counted before it is made, so that many at once have no
 * more than one after the other, and given back where it was right or was not made.
 *
 * <p>Kept by each node for itself and not in the store: a flood of wrong passwords must not become a flood of writes,
 * and losing the count costs an attacker's head start, not a secret. With n nodes an attacker has n times as many
 * tries.
 */
@ApplicationScoped
public class Attempts {

    /** A try that is due within this time waits for it instead of being sent away. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int REMEMBERED = 10_000;

    /** What a try counts for. */
    public record Counted(Allowance kind, String of) {}

    /** @param next when the next one may be made */
    private record Tally(int count, Instant next, Instant last) {}

    private final Map<Allowance, Cache<String, Tally>> tallies = new EnumMap<>(Allowance.class);
    private final Cache<String, Boolean> welcome =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final WaitingRoom room;
    private final Clock clock;

    @Inject
    Attempts(WaitingRoom room, Clock clock) {
        this.room = room;
        this.clock = clock;
        for (var kind : Allowance.values()) {
            tallies.put(kind, Caffeine.newBuilder().maximumSize(REMEMBERED).build());
        }
    }

    /**
     * Makes a try that counts, unless it finds something.
     *
     * @param asker the network address it comes from
     * @throws TooManyAttempts while the wait after the last one lasts
     */
    public <T> Optional<T> counted(String asker, List<Counted> tries, Supplier<Optional<T>> check) {
        var delay = reserve(tries);
        var isMade = false;
        var found = Optional.<T>empty();
        try {
            pass(asker, delay);
            found = check.get();
            isMade = true;
        } finally {
            if (!isMade || found.isPresent()) {
                giveBack(tries, isMade);
            }
        }
        return found;
    }

    /** Whoever finds no seat is told when to come back. */
    private void pass(String asker, Duration delay) {
        try {
            room.pass(asker, delay);
        } catch (Busy full) {
            throw new TooManyAttempts(delay);
        }
    }

    /**
     * Something that counts each time, such as an email that is sent.
     *
     * @return whether it was within the allowance
     * @throws TooManyAttempts as {@link #counted} does, but not where what is beyond is left out quietly
     */
    public boolean spend(String asker, Allowance kind, String of) {
        var one = List.of(new Counted(kind, of));
        var isWithin = tally(one.get(0), clock.instant()).count() < kind.free();
        if (kind.isQuiet() && !isWithin) {
            return false;
        }
        counted(asker, one, Optional::empty);
        return isWithin;
    }

    /** From here somebody was let in before: what others try at the same account from elsewhere does not count. */
    public boolean isWelcome(String who, String address) {
        return welcome.getIfPresent(key(who + " from " + AskerKey.at(address))) != null;
    }

    public void welcome(String who, String address) {
        welcome.put(key(who + " from " + AskerKey.at(address)), true);
    }

    private synchronized Duration reserve(List<Counted> tries) {
        var now = clock.instant();
        var start = now;
        var seen = new ArrayList<Tally>();
        for (var one : tries) {
            var tally = tally(one, now);
            seen.add(tally);
            start = one.kind().waitAfter(tally.count()).isZero() || tally.next().isBefore(start) ? start : tally.next();
        }
        var delay = Duration.between(now, start);
        if (delay.compareTo(PATIENCE) > 0) {
            throw new TooManyAttempts(delay);
        }
        for (int i = 0; i < seen.size(); i++) {
            var kind = tries.get(i).kind();
            var count = seen.get(i).count() + 1;
            tallies.get(kind).put(key(tries.get(i).of()), new Tally(count, start.plus(kind.waitAfter(count)), start));
        }
        return delay;
    }

    /**
     * What was right forgets what was wrong before it; but not of an address or an account as a whole, where it was
     * others'.
     */
    private synchronized void giveBack(List<Counted> tries, boolean wasRight) {
        var now = clock.instant();
        for (var one : tries) {
            var known = tally(one, now);
            var isTheirs = one.kind() == Allowance.PASSPHRASE_ADDRESS || one.kind() == Allowance.PASSPHRASE_ACCOUNT;
            if (wasRight && !isTheirs || known.count() <= 1) {
                tallies.get(one.kind()).invalidate(key(one.of()));
            } else {
                tallies.get(one.kind())
                        .put(
                                key(one.of()),
                                new Tally(
                                        known.count() - 1,
                                        known.next().minus(one.kind().waitAfter(known.count())),
                                        known.last()));
            }
        }
    }

    private Tally tally(Counted one, Instant now) {
        var known = tallies.get(one.kind()).getIfPresent(key(one.of()));
        return known == null || known.last().plus(one.kind().forgotten()).isBefore(now)
                ? new Tally(0, now, now)
                : known;
    }

    /** What people type may be long; what is kept of it is not. */
    private static String key(String of) {
        return Secrets.fingerprint(of).substring(0, 32);
    }
}
