package ca.liaison.search;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/** Lets writers of different entries pass together, and writers of the same entry one after the other. */
final class OneAtATime {

    private static final int LANES = 64;

    private final List<ReentrantLock> lanes =
            IntStream.range(0, LANES).mapToObj(i -> new ReentrantLock()).toList();

    void on(List<String> ids, Runnable work) {
        // always in the same order, so that two who want the same lanes cannot wait for each other
        var needed = ids.stream()
                .mapToInt(id -> Math.floorMod(id.hashCode(), LANES))
                .distinct()
                .sorted()
                .mapToObj(lanes::get)
                .toList();
        needed.forEach(ReentrantLock::lock);
        try {
            work.run();
        } finally {
            needed.forEach(ReentrantLock::unlock);
        }
    }
}
