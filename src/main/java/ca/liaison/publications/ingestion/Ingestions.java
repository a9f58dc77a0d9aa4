package ca.liaison.publications.ingestion;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import ca.liaison.files.Digest;
import ca.liaison.files.FileReferences;
import ca.liaison.identity.Category;
import ca.liaison.identity.Clearance;
import ca.liaison.identity.Tlp;
import ca.liaison.identity.Viewer;
import ca.liaison.publications.ingestion.Ingestion.State;
import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import ca.liaison.store.Step;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Every question we ask the store about ingestions. */
@Repository
class Ingestions implements FileReferences {

    private static final int BATCH = 200;
    /** A power of two, of seconds: half a minute. */
    private static final int LONGEST_PAUSE = 5;

    private static final List<State> UNFINISHED = List.of(State.QUEUED, State.EXTRACTING, State.INDEXING);

    private final MongoCollection<Ingestion> ingestions;

    @Inject
    Ingestions(Shelves shelves) {
        ingestions = shelves.open(
                "ingestions",
                Ingestion.class,
                Step.index("state", "lease"),
                Step.index("receivedAt"),
                Step.index("target"));
    }

    /** Keeps it, or finds that the same one is there: that one is the answer. */
    Ingestion add(Ingestion fresh) {
        try {
            ingestions.insertOne(fresh);
            return fresh;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return find(fresh.id()).orElseThrow(() -> e);
        }
    }

    Optional<Ingestion> find(IngestionId id) {
        return Optional.ofNullable(ingestions.find(eq("_id", id.value())).first());
    }

    /** The ids of what waits for a worker, oldest first: what nobody holds, or nobody holds any more. */
    List<IngestionId> waiting(Instant now, int most) {
        return ingestions
                .withDocumentClass(Document.class)
                .find(and(in("state", UNFINISHED), isFree(now)))
                .sort(Sorts.ascending("requestedAt"))
                .projection(new Document("_id", 1))
                .batchSize(BATCH)
                .limit(most)
                .map(found -> new IngestionId(found.getString("_id")))
                .into(new ArrayList<>());
    }

    /** Takes this one for a worker, unless somebody else has it or it is finished. */
    Optional<Ingestion> claim(IngestionId id, String worker, Instant now, Duration lease) {
        return Optional.ofNullable(ingestions.findOneAndUpdate(
                and(eq("_id", id.value()), in("state", UNFINISHED), isFree(now)),
                combine(
                        set("state", State.EXTRACTING),
                        set("lease", now.plus(lease)),
                        set("worker", worker),
                        inc("attempts", 1)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
    }

    /** Says how far a worker is, which also renews its lease. */
    void progress(IngestionId id, String worker, State state, double progress, Instant lease) {
        ingestions.updateOne(
                and(eq("_id", id.value()), eq("worker", worker)),
                combine(set("state", state), set("progress", progress), set("lease", lease)));
    }

    /** The same for several that are read and wait for the index. */
    void indexing(List<IngestionId> ids, String worker, double progress, Instant lease) {
        ingestions.updateMany(
                and(in("_id", ids.stream().map(IngestionId::value).toList()), eq("worker", worker)),
                combine(set("state", State.INDEXING), set("progress", progress), set("lease", lease)));
    }

    /**
     * Ends what this worker holds, and says how many of them it did; where the lease was lost meanwhile, nothing
     * changes.
     */
    int finish(List<Ingestion> finished, String worker) {
        return ingestions
                .bulkWrite(finished.stream()
                        .map(one -> new ReplaceOneModel<>(and(eq("_id", one.id().value()), eq("worker", worker)), one))
                        .toList())
                .getMatchedCount();
    }

    /**
     * Gives it back to be taken again, later each time. Such an attempt never is the last: only what ends the whole
     * server may be the file's own fault.
     */
    void release(Ingestion held, String worker, Instant now) {
        var counted = Math.min(held.attempts(), Ingesting.MOST_ATTEMPTS - 1);
        ingestions.updateOne(
                and(eq("_id", held.id().value()), eq("worker", worker)),
                combine(
                        set("state", State.QUEUED),
                        set("lease", now.plusSeconds(1L << Math.min(held.attempts(), LONGEST_PAUSE))),
                        set("attempts", counted),
                        unset("worker")));
    }

    /** Gives back all that a node held when it died. */
    void releaseAll(String worker) {
        ingestions.updateMany(
                eq("worker", worker), combine(set("state", State.QUEUED), unset("lease"), unset("worker")));
    }

    /** Whether something else came through the same door for the same publication after this one. */
    boolean isFollowed(Ingestion one, Ingestion.Origin origin) {
        return ingestions
                        .find(and(
                                eq("target", one.target().value()),
                                eq("origin", origin),
                                gt("requestedAt", one.requestedAt())))
                        .first()
                != null;
    }

    /** Queues a finished one again; false where it is not finished, or not any more as it was seen. */
    boolean reopen(Ingestion seen, Instant at) {
        return seen.isFinished()
                && ingestions
                                .replaceOne(
                                        and(eq("_id", seen.id().value()), eq("state", seen.state())), seen.again(at))
                                .getMatchedCount()
                        == 1;
    }

    @Override
    public String kind() {
        return "ingestion";
    }

    @Override
    public Stream<Reference> references() {
        var all = ingestions
                .withDocumentClass(Document.class)
                .find()
                .projection(include("files.digest"))
                .batchSize(BATCH);
        return StreamSupport.stream(all.spliterator(), false)
                .flatMap(one -> one.getList("files", Document.class, List.of()).stream()
                        .map(file -> new Reference(one.getString("_id"), new Digest(file.getString("digest")))));
    }

    List<Ingestion> latest(Optional<State> state, Viewer viewer, int skip, int most) {
        return ingestions
                .find(inState(state, viewer))
                .sort(Sorts.descending("receivedAt"))
                .skip(skip)
                .limit(most)
                .batchSize(BATCH)
                .into(new ArrayList<>());
    }

    long count(Optional<State> state, Viewer viewer) {
        return ingestions.countDocuments(inState(state, viewer));
    }

    /** As far as the viewer's clearance covers what was said about them. */
    private static Bson inState(Optional<State> state, Viewer viewer) {
        var wanted = new ArrayList<Bson>();
        state.ifPresent(one -> wanted.add(eq("state", one)));
        if (!viewer.clearance().equals(Clearance.ALL)) { // a filter makes the store look at every line
            wanted.add(in(
                    "metadata.marking.category",
                    Stream.of(Category.values())
                            .filter(one -> one.compareTo(viewer.clearance().category()) <= 0)
                            .toList()));
            wanted.add(in(
                    "metadata.marking.tlp",
                    Stream.of(Tlp.values())
                            .filter(one -> one.compareTo(viewer.clearance().tlp()) <= 0)
                            .toList()));
        }
        return wanted.isEmpty() ? new Document() : and(wanted);
    }

    private static Bson isFree(Instant now) {
        return or(eq("lease", null), lt("lease", now));
    }
}
