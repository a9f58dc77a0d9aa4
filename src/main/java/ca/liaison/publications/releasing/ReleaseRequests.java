package ca.liaison.publications.releasing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import ca.liaison.publications.PublicationId;
import ca.liaison.publications.releasing.ReleaseRequest.State;
import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import ca.liaison.store.Step;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every question we ask the store about requests for release. */
@Repository
class ReleaseRequests {

    private static final int MOST = 1_000;

    private final MongoCollection<ReleaseRequest> requests;

    @Inject
    ReleaseRequests(Shelves shelves) {
        requests = shelves.open("releaseRequests", ReleaseRequest.class, Step.index("state", "at"));
    }

    /** Keeps it. The same that is there already stays as it is, unless it was refused: then it is asked anew. */
    void add(ReleaseRequest fresh) {
        try {
            requests.insertOne(fresh);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            requests.replaceOne(and(eq("_id", fresh.id()), eq("state", State.REFUSED)), fresh);
        }
    }

    Optional<ReleaseRequest> find(String id) {
        return Optional.ofNullable(requests.find(eq("_id", id)).first());
    }

    /** Keeps a decision about one that is still open; false where somebody else decided meanwhile. */
    boolean decide(ReleaseRequest decided) {
        return requests.replaceOne(and(eq("_id", decided.id()), eq("state", State.OPEN)), decided)
                        .getMatchedCount()
                == 1;
    }

    /** The oldest first, at most a thousand. */
    List<ReleaseRequest> open() {
        return requests.find(eq("state", State.OPEN))
                .sort(Sorts.ascending("at"))
                .limit(MOST)
                .into(new ArrayList<>());
    }

    List<ReleaseRequest> of(String by, PublicationId publication) {
        return requests.find(and(eq("publication", publication.value()), eq("by", by)))
                .sort(Sorts.ascending("at"))
                .limit(MOST)
                .into(new ArrayList<>());
    }

    long openOf(String by) {
        return requests.countDocuments(and(eq("by", by), eq("state", State.OPEN)));
    }
}
