package ca.liaison.jobs;

import java.util.ArrayList;
import java.util.List;

/** A heartbeat without chores: whoever wakes one is content, and it is written down. */
public final class WakingForTests extends Waking {

    public final List<Class<? extends Chore>> woken = new ArrayList<>();

    private WakingForTests() {}

    public static WakingForTests still() {
        return new WakingForTests();
    }

    @Override
    public void wake(Class<? extends Chore> type) {
        woken.add(type);
    }
}
