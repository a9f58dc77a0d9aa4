package ca.liaison.jobs;

/** A heartbeat without chores: whoever wakes one is content. */
public final class HeartbeatForTests {

    private HeartbeatForTests() {
    }

    public static Heartbeat still() {
        return new Heartbeat(null);
    }
}
