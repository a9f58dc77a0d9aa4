package ca.liaison.web.gate;

import java.util.HashMap;
import java.util.Map;

/** So many of one kind at once, and so many of one asker. Nobody waits here: where there is no place, there is none. */
final class ConcurrencyLimit {

    private final int most;
    private final int mostOfOne;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    ConcurrencyLimit(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    int most() {
        return most;
    }

    int mostOfOne() {
        return mostOfOne;
    }

    synchronized boolean enter(String asker) {
        if (all >= most || taken.getOrDefault(asker, 0) >= mostOfOne) {
            return false;
        }
        all++;
        taken.merge(asker, 1, Integer::sum);
        return true;
    }

    synchronized void leave(String asker) {
        all--;
        taken.computeIfPresent(asker, (who, count) -> count == 1 ? null : count - 1);
    }
}
