package ca.liaison.mail;

import ca.liaison.jobs.Chore;
import ca.liaison.jobs.TrustedTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Sends what waits in the outbox: at once, then again after longer and longer pauses, for three days. A letter that is older than that would only confuse its
 * reader, so it is marked as failed and an administrator decides.
 */
@ApplicationScoped
class Posting implements Chore {

    static final Duration GIVEN_UP_AFTER = Duration.ofDays(3);

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 8; // four hours
    private static final Duration KEPT_AFTERWARDS = Duration.ofDays(90);

    private final Letters letters;
    private final Relay relay;
    private final Post post;
    private final TrustedTime time;
    private final Clock clock;

    @Inject
    Posting(Letters letters, Relay relay, Post post, TrustedTime time, Clock clock) {
        this.letters = letters;
        this.relay = relay;
        this.post = post;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public boolean doOne() {
        if (!relay.isThere()) {
            return false;
        }
        var now = clock.instant();
        var claimed = letters.claim(now, LEASE);
        claimed.ifPresentOrElse(letter -> send(letter, now), () -> forget(now));
        return claimed.isPresent();
    }

    private void forget(Instant now) {
        if (!time.isInDoubt()) {
            letters.forgetSentBefore(now.minus(KEPT_AFTERWARDS));
        }
    }

    /** While the clock is in doubt nobody knows how old a letter is: it is neither given up nor sent. */
    private void send(Posted claimed, Instant now) {
        if (claimed.postedAt().plus(GIVEN_UP_AFTER).isBefore(now)) {
            if (time.isInDoubt()) {
                letters.later(claimed, now.plus(LEASE), "The clock of the portal is in doubt");
                return;
            }
            letters.failed(claimed, claimed.problem() == null ? "Nothing took it in three days" : claimed.problem());
            return;
        }
        var outcome = post.send(claimed.letter());
        if (outcome.taken()) {
            letters.sent(claimed, now);
        } else if (outcome.hopeless()) {
            letters.failed(claimed, outcome.problem());
        } else {
            letters.later(claimed, now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(claimed.attempts() - 1, MOST_DOUBLINGS))), outcome.problem());
        }
    }
}
