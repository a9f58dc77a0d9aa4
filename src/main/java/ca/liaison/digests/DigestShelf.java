package ca.liaison.digests;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import ca.liaison.Language;
import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import ca.liaison.store.Step;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Every question we ask the store about digests. */
@Repository
class DigestShelf {

    private static final int BATCH = 1_000;

    private final MongoCollection<Digest> digests;

    @Inject
    DigestShelf(Shelves shelves) {
        digests = shelves.open("digests", Digest.class, Step.index("period"), Step.index("email"));
    }

    void lay(DigestPeriod period, String email, Language language, Digest.Thing thing) {
        digests.updateOne(
                eq("_id", id(period, email)),
                combine(
                        set("period", period.id()),
                        set("email", email),
                        set("language", language),
                        addToSet("things", thing)),
                new UpdateOptions().upsert(true));
    }

    Optional<Digest> find(DigestPeriod period, String email) {
        return Optional.ofNullable(digests.find(eq("_id", id(period, email))).first());
    }

    Set<String> periods() {
        return digests.distinct("period", String.class).batchSize(BATCH).into(new TreeSet<>());
    }

    List<Digest> of(DigestPeriod period) {
        return digests.find(eq("period", period.id())).batchSize(BATCH).into(new ArrayList<>());
    }

    List<Digest> of(String email) {
        return digests.find(eq("email", email)).batchSize(BATCH).into(new ArrayList<>());
    }

    void removeAll(Set<String> periods) {
        digests.deleteMany(in("period", periods));
    }

    void remove(String email) {
        digests.deleteMany(eq("email", email));
    }

    private static String id(DigestPeriod period, String email) {
        return period.id() + "/" + email;
    }
}
