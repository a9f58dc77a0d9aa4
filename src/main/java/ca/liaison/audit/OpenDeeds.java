package ca.liaison.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The deeds of this node that have begun and of which no end is kept yet. */
@ApplicationScoped
class OpenDeeds {

    /**
     * One of them, told apart from all others by being itself. Its beginning stands in this block or in a later one.
     */
    static final class Open {
        private final long block;

        private Open(long block) {
            this.block = block;
        }
    }

    /** An end that could not be kept when it happened, because the store was down at that moment. */
    record Untold(Open deed, Entry end) {}

    private final Set<Open> deeds = ConcurrentHashMap.newKeySet();
    private final Queue<Untold> untold = new ConcurrentLinkedQueue<>();

    /** To be said before the beginning is written, so that no anchor can miss it. */
    Open begin(long earliestBlock) {
        var deed = new Open(earliestBlock);
        deeds.add(deed);
        return deed;
    }

    void ended(Open deed) {
        deeds.remove(deed);
    }

    void untold(Open deed, Entry end) {
        untold.add(new Untold(deed, end));
    }

    /** Null where there is none. */
    Untold nextUntold() {
        return untold.peek();
    }

    void told(Untold made) {
        untold.remove(made);
        ended(made.deed());
    }

    /** Up to which block every deed has its end. */
    long settledUpTo(long head) {
        return Math.min(
                head, deeds.stream().mapToLong(deed -> deed.block - 1).min().orElse(head));
    }
}
