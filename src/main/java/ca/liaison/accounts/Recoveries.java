package ca.liaison.accounts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import com.mongodb.client.MongoCollection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Every question we ask about recovery links. */
@Repository
public class Recoveries {

    private static final Duration KEPT = Duration.ofDays(1);

    private final MongoCollection<Recovery> recoveries;

    @Inject
    public Recoveries(Shelves shelves) {
        recoveries = shelves.open("recoveries", Recovery.class);
    }

    public void add(Recovery asked) {
        recoveries.insertOne(asked);
    }

    public void sweep(Instant now) {
        recoveries.deleteMany(lt("askedAt", now.minus(KEPT)));
    }

    public Optional<Recovery> find(String id) {
        return Optional.ofNullable(recoveries.find(eq("_id", id)).first());
    }

    public Optional<Recovery> waiting() {
        return Optional.ofNullable(recoveries.find(eq("doneAt", null)).limit(1).first());
    }

    /** How often somebody asked for this address since then. */
    public long countOf(String email, Instant since) {
        return recoveries.countDocuments(and(eq("email", email), gt("askedAt", since)));
    }

    public void linked(Recovery asked, String tokenHash, Instant at, String generation) {
        recoveries.updateOne(
                eq("_id", asked.id()),
                combine(set("tokenHash", tokenHash), set("sentAt", at), set("generation", generation)));
    }

    public long countWaiting() {
        return recoveries.countDocuments(eq("doneAt", null));
    }

    public void drop(Recovery asked) {
        recoveries.deleteOne(eq("_id", asked.id()));
    }

    public void done(Recovery asked, Instant at) {
        recoveries.updateOne(eq("_id", asked.id()), set("doneAt", at));
    }

    /** Those with a link that was sent in another generation of the account than this. */
    void dropOlder(String email, String generation) {
        recoveries.deleteMany(and(eq("email", email), ne("tokenHash", null), ne("generation", generation)));
    }

    /** A link works once. */
    public boolean use(Recovery recovery, Instant at) {
        return recoveries
                        .updateOne(
                                and(
                                        eq("_id", recovery.id()),
                                        eq("usedAt", null),
                                        eq("tokenHash", recovery.tokenHash())),
                                set("usedAt", at))
                        .getModifiedCount()
                == 1;
    }
}
