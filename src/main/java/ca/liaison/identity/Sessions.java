package ca.liaison.identity;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.set;

import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import com.mongodb.client.MongoCollection;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Sign-ins that are still good: for thirty idle minutes, twelve hours at the most. */
@Repository
class Sessions {

    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration NOTICED_EVERY = Duration.ofMinutes(1);

    private final MongoCollection<Session> sessions;
    private final Clock clock;

    @Inject
    Sessions(Shelves shelves, Clock clock) {
        this.sessions = shelves.open("sessions", Session.class);
        this.clock = clock;
    }

    /** Opens a session and returns its token, which is kept nowhere. */
    String open(Account account) {
        var token = Passwords.random();
        var now = clock.instant();
        sessions.deleteMany(or(lt("startedAt", now.minus(LONGEST)), lt("seenAt", now.minus(IDLE))));
        sessions.insertOne(new Session(hash(token), account.email(), now, now));
        return token;
    }

    /** The e-mail address of whoever holds this token, and the session lives on. */
    Optional<String> holder(String token) {
        var now = clock.instant();
        return Optional.ofNullable(sessions.find(eq("_id", hash(token))).first())
                .filter(session -> isGood(session, now))
                .map(session -> seen(session, now).email());
    }

    /** Those that are open, oldest first. */
    List<Session> of(String email) {
        var now = clock.instant();
        return sessions.find(eq("email", Accounts.normalized(email))).batchSize(100).into(new ArrayList<>()).stream().filter(session -> isGood(session, now))
                .sorted(Comparator.comparing(Session::startedAt)).toList();
    }

    void close(String token) {
        sessions.deleteOne(eq("_id", hash(token)));
    }

    void closeAllOf(String email) {
        sessions.deleteMany(eq("email", email));
    }

    private static boolean isGood(Session session, Instant now) {
        return session.seenAt().plus(IDLE).isAfter(now) && session.startedAt().plus(LONGEST).isAfter(now);
    }

    private Session seen(Session session, Instant now) {
        if (session.seenAt().plus(NOTICED_EVERY).isBefore(now)) { // not a write with every request
            sessions.updateOne(eq("_id", session.tokenHash()), set("seenAt", now));
        }
        return session;
    }

    private static String hash(String token) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
