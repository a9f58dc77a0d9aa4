package ca.liaison.accounts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every question we ask about sessions. One that ran out stays a while: its holder may come back with a form they were
 * filling in.
 */
@Repository
public class Sessions {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration NOTICED_EVERY = Duration.ofMinutes(1);
    private static final int MOST_SHOWN = 50;
    /** Of one account, whole ones and half ones apart: whoever only knows the passphrase ends nobody's session. */
    private static final int MOST = 50;

    private static final int LONGEST_BROWSER = 200;

    private final MongoCollection<Session> sessions;
    private final Clock clock;

    @Inject
    public Sessions(Shelves shelves, Clock clock) {
        this.sessions = shelves.open("sessions", Session.class);
        this.clock = clock;
    }

    /** Opens a session and returns its token, which is kept nowhere. Halfway in, its holder still has to prove more. */
    public String open(Account account, boolean half, boolean strong, Origin from) {
        return open(account.email(), account.generation(), half, strong, from);
    }

    /**
     * The second step is done: a whole session in the place of half a one, of the same generation, so that what ended
     * it on the way ends this one, too.
     */
    public String complete(Session half, Origin from) {
        return open(half.email(), half.generation(), false, false, from);
    }

    private String open(String email, String generation, boolean half, boolean strong, Origin from) {
        var token = Secrets.random();
        var now = clock.instant();
        sessions.deleteMany(or(
                lt("startedAt", now.minus(KEPT)),
                and(eq("provenAt", null), lt("startedAt", now.minus(Session.SECOND_STEP)))));
        var browser = from.browser().length() > LONGEST_BROWSER
                ? from.browser().substring(0, LONGEST_BROWSER)
                : from.browser();
        sessions.insertOne(new Session(
                Secrets.fingerprint(token),
                email,
                now,
                now,
                half ? null : now,
                from.address(),
                browser,
                null,
                null,
                strong,
                generation));
        var old = sessions.find(and(eq("email", email), half ? eq("provenAt", null) : ne("provenAt", null)))
                .sort(Sorts.descending("seenAt"))
                .skip(MOST)
                .limit(MOST)
                .into(new ArrayList<>());
        old.forEach(this::close);
        return token;
    }

    /** Whether it is still good is for the caller to say: that depends on whose it is. */
    public Optional<Session> find(String token) {
        return Optional.ofNullable(
                sessions.find(eq("_id", Secrets.fingerprint(token))).first());
    }

    /** Its holder did something just now. Not a write with every request: the end moves once a minute. */
    public Session seen(Session session) {
        var now = clock.instant();
        if (!session.seenAt().plus(NOTICED_EVERY).isBefore(now)) {
            return session;
        }
        sessions.updateOne(eq("_id", session.tokenHash()), set("seenAt", now));
        return new Session(
                session.tokenHash(),
                session.email(),
                session.startedAt(),
                now,
                session.provenAt(),
                session.from(),
                session.browser(),
                session.pendingKey(),
                session.challenge(),
                session.strong(),
                session.generation());
    }

    public void proven(Session session) {
        sessions.updateOne(
                eq("_id", session.tokenHash()),
                combine(set("provenAt", clock.instant()), unset("challenge"), unset("pendingKey")));
    }

    public void offerKey(Session session, String key) {
        sessions.updateOne(eq("_id", session.tokenHash()), set("pendingKey", key));
    }

    public void challenge(Session session, String request) {
        sessions.updateOne(eq("_id", session.tokenHash()), set("challenge", request));
    }

    /** A challenge is answered once: whoever comes second with an answer to it has none. */
    public boolean takeChallenge(Session session) {
        return session.challenge() != null
                && sessions.updateOne(
                                        and(eq("_id", session.tokenHash()), eq("challenge", session.challenge())),
                                        unset("challenge"))
                                .getModifiedCount()
                        == 1;
    }

    /** Newest first. */
    public List<Session> of(String email) {
        return sessions.find(and(eq("email", email), ne("provenAt", null)))
                .sort(Sorts.descending("seenAt"))
                .limit(MOST_SHOWN)
                .batchSize(MOST_SHOWN)
                .into(new ArrayList<>());
    }

    public void close(Session session) {
        sessions.deleteOne(eq("_id", session.tokenHash()));
    }

    public void closeAllOf(String email) {
        sessions.deleteMany(eq("email", email));
    }

    /** Goes on in another generation of its account: its holder made the change with it. */
    void carry(Session session, String generation) {
        sessions.updateOne(
                and(eq("_id", session.tokenHash()), eq("generation", session.generation())),
                set("generation", generation));
    }

    /** All that were opened in another generation than this. */
    void closeOlder(String email, String generation) {
        sessions.deleteMany(and(eq("email", email), ne("generation", generation)));
    }

    public void closeOthersOf(Session session) {
        sessions.deleteMany(and(eq("email", session.email()), ne("_id", session.tokenHash())));
    }
}
