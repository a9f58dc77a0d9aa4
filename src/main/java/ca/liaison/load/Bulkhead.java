package ca.liaison.load;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The places for one kind of costly work. Whoever finds none free waits in a short line, in the order of arrival; where
 * the line is full, or the wait too long, the work is refused with {@link Busy} before it begins. The line is bounded
 * too, because each one in it holds a thread of the server.
 *
 * <p>One asker has at most half of the places, as a rule, and half of places and line together, so that a single reader
 * who asks for much delays himself and not the others: who has his share at work is passed over in the line until he
 * has not.
 *
 * <p>A subclass is a bean of the application's scope, so nothing here is final.
 */
public abstract class Bulkhead {

    private final String name;
    private final int places;
    private final int line;
    private final Duration patience;
    private final int each;
    private final ReentrantLock door = new ReentrantLock();
    private final Queue<Turn> waiting = new ArrayDeque<>();
    private final Map<String, Integer> inside = new HashMap<>();
    private final Map<String, Integer> atWork = new HashMap<>();
    private int allInside;
    private int allAtWork;

    /**
     * @param name as the documentation names it
     * @param places how many are at work at once
     * @param line how many more may wait
     * @param patience how long each of them waits
     */
    protected Bulkhead(String name, int places, int line, Duration patience) {
        this(name, places, line, patience, half(places));
    }

    /** @param each how many places one asker has at once, where half of them would be too many */
    protected Bulkhead(String name, int places, int line, Duration patience, int each) {
        this.name = name;
        this.places = places;
        this.line = line;
        this.patience = patience;
        this.each = each;
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

    public int each() {
        return each;
    }

    /** How many threads of the server it may hold at once. */
    public int threads() {
        return places + line;
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

    /** The same for what may be left out: without waiting, and empty when there is no place at this moment. */
    public <T> Optional<T> attempt(String asker, Supplier<T> work) {
        var place = enterAtOnce(asker);
        try (place) {
            return Optional.ofNullable(place).map(free -> work.get());
        }
    }

    /** Null where it would have to wait. */
    private Place enterAtOnce(String asker) {
        door.lock();
        try {
            return waiting.isEmpty() && allAtWork < places && atWork.getOrDefault(asker, 0) < each
                    ? enter(asker)
                    : null;
        } finally {
            door.unlock();
        }
    }

    /**
     * A place that is held until it is closed, for work that ends elsewhere than it began, such as a stream.
     *
     * @throws Busy when there is none
     */
    public Place enter(String asker) {
        door.lock();
        try {
            if (allInside >= threads() || inside.getOrDefault(asker, 0) >= Math.min(half(threads()), each + line)) {
                throw new Busy(name, patience);
            }
            allInside++;
            inside.merge(asker, 1, Integer::sum);
            var turn = new Turn(asker, door.newCondition());
            waiting.add(turn);
            letIn();
            if (!turn.comes(patience)) {
                waiting.remove(turn);
                leave(asker);
                throw new Busy(name, patience);
            }
            return new Place(this, asker);
        } finally {
            door.unlock();
        }
    }

    private static int half(int of) {
        return Math.max(1, of / 2);
    }

    /** Everybody whose turn it is. */
    private void letIn() {
        for (var line = waiting.iterator(); allAtWork < places && line.hasNext(); ) {
            var next = line.next();
            if (atWork.getOrDefault(next.asker(), 0) < each) {
                allAtWork++;
                atWork.merge(next.asker(), 1, Integer::sum);
                line.remove();
                next.hasCome();
            }
        }
    }

    private void leave(String asker) {
        allInside--;
        less(inside, asker);
    }

    private static void less(Map<String, Integer> counts, String asker) {
        counts.computeIfPresent(asker, (who, count) -> count == 1 ? null : count - 1);
    }

    private void end(String asker) {
        door.lock();
        try {
            allAtWork--;
            less(atWork, asker);
            leave(asker);
            letIn();
        } finally {
            door.unlock();
        }
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
                bulkhead.end(asker);
            }
        }
    }
}
