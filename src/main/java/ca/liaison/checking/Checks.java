package ca.liaison.checking;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import jakarta.inject.Inject;
import java.util.Optional;

/** Every question we ask the store about checks. */
@Repository
class Checks {

    private final MongoCollection<Check> checks;

    @Inject
    Checks(Shelves shelves) {
        checks = shelves.open("checks", Check.class);
    }

    Optional<Check> latest() {
        return Optional.ofNullable(checks.find(eq("_id", Check.ID)).first());
    }

    /** The very first; false where there is one. */
    boolean add(Check first) {
        try {
            checks.insertOne(first);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** In the place of the revision before; false where somebody else was faster. */
    boolean save(Check next) {
        return checks.replaceOne(and(eq("_id", next.id()), eq("revision", next.revision() - 1)), next)
                        .getMatchedCount()
                == 1;
    }
}
