package ca.liaison.mail;

import ca.liaison.jobs.Heartbeat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Where letters are put that are to be sent. What was posted survives, and is sent as soon as there is a relay that takes it. */
@ApplicationScoped
public class Outbox {

    private final Letters letters;
    private final Heartbeat heartbeat;
    private final Relay relay;
    private final Clock clock;

    @Inject
    Outbox(Letters letters, Heartbeat heartbeat, Relay relay, Clock clock) {
        this.letters = letters;
        this.heartbeat = heartbeat;
        this.relay = relay;
        this.clock = clock;
    }

    /** Keeps the letter before it returns. The same id again is the same letter, and changes nothing. */
    public void post(Letter letter) {
        letters.add(Posted.of(letter, clock.instant()));
        heartbeat.wake(Posting.class);
    }

    /** Whether letters leave the portal, or stay here for an administrator to read. */
    public boolean isConnected() {
        return relay.isThere();
    }

    public Optional<Posted> find(String id) {
        return letters.find(id);
    }

    /** Newest first. */
    public List<Posted> latest(int skip, int most) {
        return letters.latest(skip, most);
    }

    public long count() {
        return letters.count();
    }

    /** Tries one that failed again. */
    public void again(String id) {
        letters.again(id, clock.instant());
        heartbeat.wake(Posting.class);
    }
}
