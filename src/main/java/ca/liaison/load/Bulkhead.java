package ca.liaison.load;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The places for one kind of costly work. Whoever finds none free waits in a short line, in the order of arrival; where the line is full, or the wait too long, the work
 * is refused with {@link Busy} before it begins. The line is bounded too, because each one in it holds a thread of the server.
 * <p>One asker has at most half of places and line, so that a single reader who asks for much delays himself and not the others.
 * <p>A subclass is a bean of the application's scope, so nothing here is final.
 */
public abstract class Bulkhead {

    private final String name;
    private final int places;
    private final int line;
    private final Duration patience;
    private final Semaphore working;
    private final Semaphore inside;
    private final Map<String, Integer> askers = new ConcurrentHashMap<>();

    /**
     * @param name     as the documentation names it
     * @param places   how many are at work at once
     * @param line     how many more may wait
     * @param patience how long each of them waits
     */
    protected Bulkhead(String name, int places, int line, Duration patience) {
        this.name = name;
        this.places = places;
        this.line = line;
        this.patience = patience;
        this.working = new Semaphore(places, true);
        this.inside = new Semaphore(places + line);
    }

    public String name() {
        return name;
    }

    public int places() {
        return places;
    }

    public int line() {
        return line;
    }

    public Duration patience() {
        return patience;
    }

    /**
     * Does the work in a place of its own.
     *
     * @param asker an account or a network address
     * @throws Busy when there is no place for it
     */
    public <T> T run(String asker, Supplier<T> work) {
        try (var place = enter(asker)) {
            return work.get();
        }
    }

    /**
     * A place that is held until it is closed, for work that ends elsewhere than it began, such as a stream.
     *
     * @throws Busy when there is none
     */
    public Place enter(String asker) {
        if (!inside.tryAcquire()) {
            throw new Busy(name, patience);
        }
        var mayWait = askers.merge(asker, 1, Integer::sum) <= Math.max(1, (places + line) / 2);
        if (!mayWait || !isLetIn()) {
            leave(asker);
            throw new Busy(name, patience);
        }
        return new Place(this, asker);
    }

    private boolean isLetIn() {
        try {
            return working.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void leave(String asker) {
        askers.computeIfPresent(asker, (who, count) -> count == 1 ? null : count - 1);
        inside.release();
    }

    /** One place, in use until it is closed; closing it again does nothing. */
    public static final class Place implements AutoCloseable {

        private final Bulkhead bulkhead;
        private final String asker;
        private boolean isFree;

        private Place(Bulkhead bulkhead, String asker) {
            this.bulkhead = bulkhead;
            this.asker = asker;
        }

        @Override
        public synchronized void close() {
            if (!isFree) {
                isFree = true;
                bulkhead.working.release();
                bulkhead.leave(asker);
            }
        }
    }
}
