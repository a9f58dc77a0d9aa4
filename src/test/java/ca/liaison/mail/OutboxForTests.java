package ca.liaison.mail;

import ca.liaison.accounts.SealingForTests;
import ca.liaison.jobs.WakingForTests;
import ca.liaison.store.Shelves;
import java.time.Clock;
import java.util.Optional;

/** An outbox from which nothing is sent. */
public final class OutboxForTests {

    private OutboxForTests() {}

    public static Outbox in(Shelves shelves, Clock clock) {
        var none = new Relay(
                Optional.empty(), 25, Optional.empty(), Optional.empty(), Optional.empty(), "http://localhost:8080");
        return new Outbox(new Letters(shelves), WakingForTests.still(), none, SealingForTests.envelope(), clock);
    }

    /** A letter as its reader would get it, without using up its link; where that is gone, as the outbox shows it. */
    public static String whole(Posted letter) {
        return letter.shown(letter.secret(SealingForTests.envelope()).orElse("(gone)"));
    }

    /** The same, sealed under the key of a server that a test runs. */
    public static String whole(Shelves shelves, String id, Envelope envelope) {
        return new Letters(shelves)
                .find(id)
                .map(letter -> letter.shown(letter.secret(envelope).orElse("(gone)")))
                .orElse(null);
    }
}
