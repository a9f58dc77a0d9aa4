package ca.liaison.jobs;

import java.util.ArrayList;
import java.util.List;

/** A heartbeat without chores: whoever wakes one is content, and it is written down. */
public final class HeartbeatForTests extends Heartbeat {

    public final List<Class<? extends Chore>> woken = new ArrayList<>();

    private HeartbeatForTests() {
        super(null, null);
    }

    public static HeartbeatForTests still() {
        return new HeartbeatForTests();
    }

    @Override
    public void wake(Class<? extends Chore> type) {
        woken.add(type);
    }
}
