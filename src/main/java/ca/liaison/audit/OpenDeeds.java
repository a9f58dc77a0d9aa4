package ca.liaison.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The deeds of this node that have begun and of which no end is kept yet. */
@ApplicationScoped
class OpenDeeds {

    private final Map<Long, Long> blocks = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Entry> untold = new ConcurrentLinkedQueue<>();

    void begun(Chain.Place place) {
        blocks.put(place.number(), place.block());
    }

    void ended(long number) {
        blocks.remove(number);
    }

    /** An end that could not be kept when it happened: the store was down at that moment. */
    void untold(Entry end) {
        untold.add(end);
    }

    Entry nextUntold() {
        return untold.peek();
    }

    void told(Entry end) {
        untold.remove(end);
        ended(end.deed());
    }

    /** Up to which block every deed has its end. */
    long settledUpTo(long head) {
        return blocks.values().stream().mapToLong(block -> block - 1).min().orElse(head);
    }
}
