package ca.liaison.mail;

import ca.liaison.jobs.Waking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Where letters are put that are to be sent. What was posted survives, and is sent as soon as there is a relay that
 * takes it.
 */
@ApplicationScoped
public class Outbox {

    private final Letters letters;
    private final Waking waking;
    private final Relay relay;
    private final Envelope envelope;
    private final Clock clock;

    @Inject
    Outbox(Letters letters, Waking waking, Relay relay, Envelope envelope, Clock clock) {
        this.letters = letters;
        this.waking = waking;
        this.relay = relay;
        this.envelope = envelope;
        this.clock = clock;
    }

    /** Keeps the letter before it returns. The same id again is the same letter, and changes nothing. */
    public void post(Letter letter) {
        letters.add(Posted.of(letter, clock.instant(), envelope));
        waking.wake(Posting.class);
    }

    /** Whether letters leave the portal, or stay here: then somebody has to pass their links on. */
    public boolean isConnected() {
        return relay.isThere();
    }

    public Optional<Posted> find(String id) {
        return letters.find(id);
    }

    /**
     * The link in a letter that no relay sends, for whoever caused it: once, and the letter ends with it. Where a relay
     * sends letters, links are for their readers only.
     *
     * @param by who wants to see it
     */
    public Optional<String> reveal(String id, String by) {
        return isConnected()
                ? Optional.empty()
                : letters.reveal(id, by, clock.instant()).flatMap(letter -> letter.secret(envelope));
    }

    /** The link in a letter was used or has ended: nobody needs it any more. */
    public void forgetSecret(String id) {
        letters.forgetSecret(id);
    }

    /** The same of all letters to somebody. */
    public void forgetSecrets(String email) {
        letters.forgetSecretsTo(email);
    }

    /** Newest first. */
    public List<Posted> latest(int skip, int most) {
        return letters.latest(skip, most);
    }

    public long count() {
        return letters.count();
    }

    /** Those that were given up, the oldest first, as far as anybody wants to see them. */
    public List<Posted> failed() {
        return letters.failed();
    }

    /** Tries one that failed again. */
    public void again(String id) {
        if (letters.find(id).filter(Posted::mayGoAgain).isPresent()) {
            letters.again(id, clock.instant());
            waking.wake(Posting.class);
        }
    }
}
