package ca.liaison.membership;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import ca.liaison.identity.Role;
import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import ca.liaison.store.Step;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every question we ask the store about reviews. */
@Repository
class Decisions {

    private static final int BATCH = 500;

    private final MongoCollection<Decision> decisions;

    @Inject
    Decisions(Shelves shelves) {
        decisions = shelves.open("reviews", Decision.class, Step.index("quarter", "role"), Step.index("applied"));
    }

    /** Keeps the first decision of a quarter about a role of somebody; a second one changes nothing. */
    void add(Decision fresh) {
        try {
            decisions.insertOne(fresh);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** By address. */
    Map<String, Decision> of(String quarter, Role role) {
        return decisions
                .find(and(eq("quarter", quarter), eq("role", role)))
                .batchSize(BATCH)
                .into(new ArrayList<>())
                .stream()
                .collect(Collectors.toMap(Decision::email, Function.identity()));
    }

    List<Decision> notApplied() {
        return decisions
                .find(eq("applied", false))
                .limit(BATCH)
                .batchSize(BATCH)
                .into(new ArrayList<>());
    }

    void applied(Decision done) {
        decisions.updateOne(eq("_id", done.id()), set("applied", true));
    }

    List<Decision> of(String email) {
        return decisions.find(eq("email", email)).limit(BATCH).batchSize(BATCH).into(new ArrayList<>());
    }

    void remove(String email) {
        decisions.deleteMany(eq("email", email));
    }
}
