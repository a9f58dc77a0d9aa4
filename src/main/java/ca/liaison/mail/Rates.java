package ca.liaison.mail;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How fast this node may send: messages a second to the relay ({@code SMTP_RATE}), messages a minute to one domain
 * ({@code MAIL_DOMAIN_RATE}). What was not used is not saved up for long, so that no window of time has more than it
 * should; a node that starts begins with next to nothing.
 */
@ApplicationScoped
class Rates {

    private static final int MOST_DOMAINS = 20_000;
    private static final Duration SAVED_UP = Duration.ofSeconds(1);

    private final Bucket relay;
    private final LoadingCache<String, Optional<Bucket>> domains;

    @Inject
    Rates(
            @ConfigProperty(name = "SMTP_RATE") Optional<Integer> aSecond,
            @ConfigProperty(name = "MAIL_DOMAIN_RATE") Optional<Integer> aMinute) {
        relay = aSecond.map(rate -> bucket(rate, Duration.ofSeconds(1))).orElse(null);
        domains = Caffeine.newBuilder()
                .maximumSize(MOST_DOMAINS)
                .build(domain -> aMinute.map(rate -> bucket(rate, Duration.ofMinutes(1))));
    }

    private static Bucket bucket(int rate, Duration in) {
        long capacity = Math.max(1, rate * SAVED_UP.toMillis() / in.toMillis() / 10);
        return Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(capacity).refillGreedy(rate, in).initialTokens(Math.min(1, capacity)))
                .build();
    }

    /** Waits for its turn, at most so long; whether it has one. */
    boolean awaitRelay(Duration longest) {
        try {
            return relay == null || relay.asBlocking().tryConsume(1, longest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void giveBackRelay() {
        if (relay != null) {
            relay.addTokens(1);
        }
    }

    /**
     * Books the next message to this domain.
     *
     * @return how long until it may go; empty, and nothing is booked, where that is longer than this
     */
    Optional<Duration> book(String domain, Duration longest) {
        var bucket = domains.get(domain);
        if (bucket.isEmpty()) {
            return Optional.of(Duration.ZERO);
        }
        return bucket.get().estimateAbilityToConsume(1).getNanosToWaitForRefill() > longest.toNanos()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(bucket.get().consumeIgnoringRateLimits(1)));
    }
}
