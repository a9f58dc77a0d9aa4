package ca.liaison.delivery.returns;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import ca.liaison.store.Step;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Every question we ask the store about suspensions. */
@Repository
class SuspensionRecords {

    private final MongoCollection<Suspension> suspensions;

    @Inject
    SuspensionRecords(Shelves shelves) {
        suspensions = shelves.open("suspensions", Suspension.class, Step.index("told"), Step.index("since"));
    }

    Optional<Suspension> find(String address) {
        return Optional.ofNullable(suspensions.find(eq("_id", address)).first());
    }

    /** Begins it, unless one holds already. */
    boolean begin(Suspension fresh) {
        try {
            suspensions.replaceOne(
                    new Document("_id", fresh.address()).append("liftedAt", new Document("$ne", null)),
                    fresh,
                    new ReplaceOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false; // it holds
            }
            throw e;
        }
    }

    boolean lift(String address, String by, Instant now) {
        return suspensions
                        .updateOne(
                                new Document("_id", address).append("liftedAt", null),
                                combine(set("liftedAt", now), set("liftedBy", by)))
                        .getModifiedCount()
                == 1;
    }

    Optional<Suspension> untold() {
        return Optional.ofNullable(suspensions.find(eq("told", false)).first());
    }

    void told(Suspension suspension) {
        suspensions.updateOne(
                new Document("_id", suspension.address()).append("since", suspension.since()), set("told", true));
    }

    /** Those that hold, newest first. */
    List<Suspension> held(int skip, int most) {
        return suspensions
                .find(eq("liftedAt", null))
                .sort(Sorts.descending("since", "_id"))
                .skip(skip)
                .limit(most)
                .batchSize(most)
                .into(new ArrayList<>());
    }

    void remove(String address) {
        suspensions.deleteOne(eq("_id", address));
    }
}
