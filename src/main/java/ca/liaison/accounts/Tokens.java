package ca.liaison.accounts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every question we ask about API tokens. */
@Repository
public class Tokens {

    /** Scanners of source code find tokens by how they begin. */
    public static final String PREFIX = "liaison_";

    public static final int MOST = 20;

    private static final Duration NOTICED_EVERY = Duration.ofMinutes(5);
    private static final Duration SHOWN_AFTERWARDS = Duration.ofDays(30);

    private final MongoCollection<Token> tokens;
    private final Clock clock;

    @Inject
    public Tokens(Shelves shelves, Clock clock) {
        this.tokens = shelves.open("tokens", Token.class);
        this.clock = clock;
    }

    /** Returns the token, which is kept nowhere. */
    public String make(Account holder, String name, Scope scope, Duration goodFor) {
        return make(holder, name, scope, goodFor, null);
    }

    /** @param issuedBy who vouches for it where it was not its holder, or null */
    public String make(Account holder, String name, Scope scope, Duration goodFor, String issuedBy) {
        var token = PREFIX + Secrets.random();
        var now = clock.instant();
        tokens.insertOne(new Token(
                Secrets.fingerprint(token),
                holder.email(),
                name,
                scope.name(),
                now,
                now.plus(goodFor),
                null,
                null,
                holder.generation(),
                issuedBy));
        return token;
    }

    /** Those that expired so long ago that nobody looks for them any more. */
    void sweep(Instant now) {
        tokens.deleteMany(lt("expiresAt", now.minus(SHOWN_AFTERWARDS)));
    }

    /** The token that is still good, used just now from this address. */
    public Optional<Token> use(String token, String address) {
        var now = clock.instant();
        var found = Optional.ofNullable(tokens.find(and(eq("_id", Secrets.fingerprint(token)), gt("expiresAt", now)))
                .first());
        found.filter(known -> known.usedAt() == null
                        || known.usedAt().plus(NOTICED_EVERY).isBefore(now)
                        || !address.equals(known.usedFrom()))
                .ifPresent(known -> tokens.updateOne(
                        eq("_id", known.fingerprint()), combine(set("usedAt", now), set("usedFrom", address))));
        return found;
    }

    /** Newest first, with those that expired of late. */
    public List<Token> of(String email) {
        return tokens.find(eq("email", email))
                .sort(Sorts.descending("madeAt"))
                .batchSize(MOST)
                .into(new ArrayList<>());
    }

    /** Everybody's, by holder. */
    List<Token> all(int skip, int most) {
        return tokens.find()
                .sort(Sorts.ascending("email", "madeAt", "_id"))
                .skip(skip)
                .limit(most)
                .batchSize(most)
                .into(new ArrayList<>());
    }

    long count() {
        return tokens.countDocuments();
    }

    /** By the number that a page shows. */
    Optional<Token> find(String number) {
        return number.matches("[0-9a-f]{16}")
                ? Optional.ofNullable(tokens.find(regex("_id", "^" + number)).first())
                : Optional.empty();
    }

    /** All that were made in another generation of the account than this. */
    void revokeOlder(String email, String generation) {
        tokens.deleteMany(and(eq("email", email), ne("generation", generation)));
    }

    public void revoke(Token token) {
        tokens.deleteOne(eq("_id", token.fingerprint()));
    }
}
