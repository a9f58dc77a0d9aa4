package ca.liaison.delivery.returns;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import ca.liaison.store.Step;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Every question we ask the store about what came back. */
@Repository
class ReturnEvents {

    private static final int MOST = 200;

    private final MongoCollection<ReturnEvent> events;

    @Inject
    ReturnEvents(Shelves shelves) {
        events = shelves.open("returns", ReturnEvent.class, Step.index("address", "at"), Step.index("at"));
    }

    /** Keeps it; where the same is there already, nothing changes. */
    void add(ReturnEvent fresh) {
        try {
            events.insertOne(fresh);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** Newest first. */
    List<ReturnEvent> of(String address, Instant after) {
        return events.find(and(eq("address", address), gt("at", after)))
                .sort(Sorts.descending("at"))
                .limit(MOST)
                .batchSize(MOST)
                .into(new ArrayList<>());
    }

    void remove(String address) {
        events.deleteMany(eq("address", address));
    }

    void removeBefore(Instant instant) {
        events.deleteMany(lt("at", instant));
    }
}
