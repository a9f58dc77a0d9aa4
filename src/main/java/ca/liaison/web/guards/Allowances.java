package ca.liaison.web.guards;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many requests everybody has left: a minute's worth at once, then as many as come back evenly. Kept by each node
 * for itself, so behind a balancer somebody may ask each node as often; and only of those who asked last, so that
 * nobody fills the memory.
 */
class Allowances {

    private static final int REMEMBERED = 20_000;

    private final long perMinute;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    Allowances(long perMinute) {
        this.perMinute = perMinute;
    }

    /** How long this one has to wait for the next request; zero where it is allowed now. */
    Duration take(String who) {
        ConsumptionProbe probe;
        synchronized (buckets) {
            probe = buckets.computeIfAbsent(
                            who,
                            fresh -> Bucket.builder()
                                    .addLimit(limit ->
                                            limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                                    .build())
                    .tryConsumeAndReturnRemaining(1);
        }
        return Duration.ofNanos(probe.isConsumed() ? 0 : probe.getNanosToWaitForRefill());
    }
}
