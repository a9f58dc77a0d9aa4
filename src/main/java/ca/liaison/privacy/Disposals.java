package ca.liaison.privacy;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every question we ask the store about disposals and the holds that stop them. */
@Repository
class Disposals {

    private static final int MOST = 200;

    private final MongoCollection<Disposal> disposals;
    private final MongoCollection<Hold> holds;

    @Inject
    Disposals(Shelves shelves) {
        disposals = shelves.open("disposals", Disposal.class);
        holds = shelves.open("holds", Hold.class);
    }

    void add(Disposal fresh) {
        disposals.insertOne(fresh);
    }

    Optional<Disposal> find(String id) {
        return Optional.ofNullable(disposals.find(eq("_id", id)).first());
    }

    /** False where somebody else was faster. */
    boolean save(Disposal next) {
        return disposals
                        .replaceOne(and(eq("_id", next.id()), eq("revision", next.revision() - 1)), next)
                        .getMatchedCount()
                == 1;
    }

    List<Disposal> unfinished() {
        return disposals
                .find(eq("finishedAt", null))
                .batchSize(MOST)
                .limit(MOST)
                .into(new ArrayList<>());
    }

    List<Disposal> all() {
        return disposals
                .find()
                .sort(Sorts.descending("_id"))
                .batchSize(MOST)
                .limit(MOST)
                .into(new ArrayList<>());
    }

    void hold(Hold hold) {
        holds.replaceOne(eq("_id", hold.email()), hold, new ReplaceOptions().upsert(true));
    }

    void lift(String email) {
        holds.deleteOne(eq("_id", email));
    }

    boolean isHeld(String email) {
        return holds.find(eq("_id", email)).first() != null;
    }

    List<Hold> holds() {
        return holds.find().batchSize(MOST).limit(MOST).into(new ArrayList<>());
    }
}
