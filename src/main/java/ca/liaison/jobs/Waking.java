package ca.liaison.jobs;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells the background that there is new work. Knows no chore, so that a chore may depend on who wakes it; until the
 * background runs, nobody hears, and its first turn comes anyway.
 */
@ApplicationScoped
public class Waking {

    private volatile Heartbeat heartbeat;

    void isHeardBy(Heartbeat running) {
        heartbeat = running;
    }

    /** There is new work for chores of this type: they start now and not at their next turn. Does not wait for them. */
    public void wake(Class<? extends Chore> type) {
        if (heartbeat != null) {
            heartbeat.wake(type);
        }
    }

    /** What waited for a clock in doubt goes on. */
    public void wakeDisposing() {
        if (heartbeat != null) {
            heartbeat.wakeDisposing();
        }
    }
}
