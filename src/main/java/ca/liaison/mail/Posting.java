package ca.liaison.mail;

import ca.liaison.jobs.Chore;
import ca.liaison.jobs.TrustedTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Sends what waits in the outbox: at once, then again after longer and longer pauses, for three days. A letter that is
 * older than that would only confuse its reader, so it is marked as failed and an administrator decides.
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
    private final Envelope envelope;
    private final TrustedTime time;
    private final Clock clock;

    @Inject
    Posting(Letters letters, Relay relay, Post post, Envelope envelope, TrustedTime time, Clock clock) {
        this.letters = letters;
        this.relay = relay;
        this.post = post;
        this.envelope = envelope;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public boolean doOne() {
        var now = clock.instant();
        var claimed = relay.isThere() ? letters.claim(now, LEASE) : Optional.<Posted>empty();
        claimed.ifPresentOrElse(letter -> send(letter, now), () -> forget(now));
        return claimed.isPresent();
    }

    private void forget(Instant now) {
        letters.forgetSecretsThatEnded(now);
        if (!time.isInDoubt()) {
            letters.forgetDoneBefore(now.minus(KEPT_AFTERWARDS));
        }
    }

    /** While the clock is in doubt nobody knows how old an email is: it is neither given up nor sent. */
    private void send(Posted claimed, Instant now) {
        if (claimed.secretUntil() != null && !now.isBefore(claimed.secretUntil())) {
            letters.forgetSecret(claimed.id());
            return;
        }
        if (claimed.postedAt().plus(GIVEN_UP_AFTER).isBefore(now)) {
            if (time.isInDoubt()) {
                letters.later(claimed, now.plus(LEASE), "The clock of the portal is in doubt");
                return;
            }
            letters.failed(claimed, claimed.problem() == null ? "Nothing took it in three days" : claimed.problem());
            return;
        }
        var letter = claimed.letter(envelope);
        if (letter.isEmpty()) {
            letters.failed(claimed, "Its link was sealed under another LIAISON_SEALING_KEY");
            return;
        }
        var outcome = post.send(letter.get());
        if (outcome.taken()) {
            letters.sent(claimed, now);
        } else if (outcome.hopeless()) {
            letters.failed(claimed, outcome.problem());
        } else {
            letters.later(
                    claimed,
                    now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(claimed.attempts() - 1, MOST_DOUBLINGS))),
                    outcome.problem());
        }
    }
}
