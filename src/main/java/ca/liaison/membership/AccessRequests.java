package ca.liaison.membership;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import ca.liaison.membership.AccessRequest.State;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/** Every question we ask the store about requests for access. */
@Repository
class AccessRequests {

    private static final int MOST = 1_000;

    private final MongoCollection<AccessRequest> requests;

    @Inject
    AccessRequests(Shelves shelves) {
        requests = shelves.open(
                "accessRequests", AccessRequest.class, Step.index("agency", "state"), Step.index("state", "at"));
    }

    /**
     * Keeps it, where there is none from this address, or only one that was decided before that instant. @return
     * whether it was kept
     */
    boolean add(AccessRequest fresh, Instant decidedBefore) {
        try {
            var old = and(
                    eq("_id", fresh.email()),
                    in("state", State.CONFIRMED, State.DECLINED),
                    lt("decidedAt", decidedBefore));
            if (requests.replaceOne(old, fresh).getMatchedCount() == 0) {
                requests.insertOne(fresh);
            }
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    Optional<AccessRequest> find(String email) {
        return Optional.ofNullable(requests.find(eq("_id", email)).first());
    }

    /** Only where it is still as it was seen. */
    boolean save(AccessRequest seen, AccessRequest changed) {
        return requests.replaceOne(
                                and(eq("_id", seen.email()), eq("state", seen.state()), eq("at", seen.at())), changed)
                        .getMatchedCount()
                == 1;
    }

    /** Oldest first. @param agency null: of any */
    List<AccessRequest> open(String agency, int skip, int most) {
        return requests.find(isOpen(agency))
                .sort(Sorts.ascending("at", "_id"))
                .skip(skip)
                .limit(most)
                .batchSize(most)
                .into(new ArrayList<>());
    }

    /** Those that were asked before this instant and that nobody has decided since. */
    List<AccessRequest> openSince(Instant instant) {
        return requests.find(and(isOpen(null), lt("at", instant)))
                .limit(MOST)
                .batchSize(MOST)
                .into(new ArrayList<>());
    }

    long countOpen(String agency) {
        return requests.countDocuments(isOpen(agency));
    }

    void remove(String email) {
        requests.deleteOne(eq("_id", email));
    }

    /** The addresses of those that were decided before this instant. */
    Stream<String> decidedBefore(Instant instant) {
        return requests
                .find(and(in("state", State.CONFIRMED, State.DECLINED), lt("decidedAt", instant)))
                .limit(MOST)
                .batchSize(MOST)
                .into(new ArrayList<>())
                .stream()
                .map(AccessRequest::email);
    }

    private static Bson isOpen(String agency) {
        var open = in("state", State.ASKED, State.SPONSORED);
        return agency == null ? open : and(eq("agency", agency), open);
    }
}
