package ca.liaison.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** A way out of the portal to a relay of a test, with the patience of a test. */
public final class PostmasterForTests {

    private static final String BASE = "https://liaison.example";

    private PostmasterForTests() {}

    public static Postmaster none(Clock clock) {
        return of(relay(Optional.empty(), 25), 1, Deadlines.USUAL, Optional.empty(), Optional.empty(), clock);
    }

    public static Postmaster at(int port, int connections, Duration patience, Clock clock) {
        return at(port, connections, patience, Optional.empty(), Optional.empty(), clock);
    }

    /** @param patience for each answer; twice for a message */
    public static Postmaster at(
            int port,
            int connections,
            Duration patience,
            Optional<Integer> aSecond,
            Optional<Integer> domainAMinute,
            Clock clock) {
        return of(
                relay(Optional.of("127.0.0.1"), port),
                connections,
                new Deadlines(patience, patience, patience.multipliedBy(2)),
                aSecond,
                domainAMinute,
                clock);
    }

    private static Postmaster of(
            Relay relay,
            int most,
            Deadlines deadlines,
            Optional<Integer> aSecond,
            Optional<Integer> domainAMinute,
            Clock clock) {
        var connections = new Connections(relay, most, deadlines);
        return new Postmaster(
                relay,
                connections,
                new Carrier(connections),
                mime(relay, clock, new Dkim(Optional.empty(), Optional.empty())),
                new Rates(aSecond, domainAMinute));
    }

    static Mime mime(Relay relay, Clock clock, Dkim dkim) {
        return new Mime(new MailMarkdown(BASE), relay, dkim, clock);
    }

    static Post post(Relay relay, Clock clock) {
        return new Post(relay, new Carrier(new Connections(relay, 2, Deadlines.USUAL)), clock);
    }

    static Relay relay(Optional<String> host, int port) {
        return new Relay(host, port, Optional.empty(), Optional.empty(), Optional.empty(), BASE);
    }
}
