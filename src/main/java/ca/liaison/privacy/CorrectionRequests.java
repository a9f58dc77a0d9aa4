package ca.liaison.privacy;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every question we ask the store about requests for correction. */
@Repository
class CorrectionRequests {

    private final MongoCollection<Correction> corrections;

    @Inject
    CorrectionRequests(Shelves shelves) {
        corrections = shelves.open("corrections", Correction.class);
    }

    /** The same request twice is one. */
    void add(Correction fresh) {
        try {
            corrections.insertOne(fresh);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    Optional<Correction> find(String id) {
        return Optional.ofNullable(corrections.find(eq("_id", id)).first());
    }

    /** An answer given first is the answer. */
    void answer(Correction answered) {
        corrections.replaceOne(and(eq("_id", answered.id()), eq("answer", null)), answered);
    }

    /** Oldest first: that one is due next. */
    List<Correction> open(int most) {
        return corrections
                .find(eq("answer", null))
                .sort(Sorts.ascending("at"))
                .limit(most)
                .batchSize(most)
                .into(new ArrayList<>());
    }

    List<Correction> of(String email) {
        return corrections
                .find(eq("email", email))
                .sort(Sorts.descending("at"))
                .limit(100)
                .batchSize(100)
                .into(new ArrayList<>());
    }

    void remove(String email) {
        corrections.deleteMany(eq("email", email));
    }
}
