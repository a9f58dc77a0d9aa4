package ca.liaison.jobs;

import java.time.Instant;

/**
 * The clock says something else than it should.
 *
 * @param expected the last known time, and what has passed since while this portal ran
 * @param clock what the clock says
 */
public record Doubt(Instant expected, Instant clock) {

    public boolean isForward() {
        return clock.isAfter(expected);
    }
}
