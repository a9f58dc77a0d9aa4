package ca.liaison.mail;

import ca.liaison.jobs.HeartbeatForTests;
import ca.liaison.store.Shelves;
import java.time.Clock;
import java.util.Optional;

/** An outbox from which nothing is sent. */
public final class OutboxForTests {

    private OutboxForTests() {
    }

    public static Outbox in(Shelves shelves, Clock clock) {
        var none = new Relay(Optional.empty(), 25, Optional.empty(), Optional.empty(), Optional.empty(), "http://localhost:8080");
        return new Outbox(new Letters(shelves), HeartbeatForTests.still(), none, clock);
    }
}
