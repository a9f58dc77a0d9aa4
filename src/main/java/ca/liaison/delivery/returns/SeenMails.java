package ca.liaison.delivery.returns;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import ca.liaison.delivery.returns.SeenMail.Done;
import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import ca.liaison.store.Step;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Every question we ask the store about messages of the mailbox. */
@Repository
class SeenMails {

    private final MongoCollection<SeenMail> seen;

    @Inject
    SeenMails(Shelves shelves) {
        seen = shelves.open("seenMail", SeenMail.class, Step.index("seenAt"), Step.index("done", "seenAt"));
    }

    /** Keeps that it was seen; where it was before, nothing changes. */
    void add(SeenMail fresh) {
        try {
            seen.insertOne(fresh);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    Optional<SeenMail> find(String digest) {
        return Optional.ofNullable(seen.find(eq("_id", digest)).first());
    }

    /** Takes it for as long as the lease lasts, unless it is done or somebody else has it. */
    Optional<SeenMail> claim(String digest, Instant now, Duration lease) {
        return Optional.ofNullable(seen.findOneAndUpdate(
                open(digest).append("due", new Document("$lte", now)),
                combine(set("due", now.plus(lease)), inc("attempts", 1)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
    }

    void done(String digest, Done done) {
        seen.updateOne(eq("_id", digest), set("done", done));
    }

    /** Somebody may take it up again. */
    void release(String digest, Instant now) {
        seen.updateOne(open(digest), set("due", now));
    }

    /** Found by its identity first, which the embedded store only does where it stands alone. */
    private static Document open(String digest) {
        return new Document("_id", digest).append("done", null);
    }

    /** Newest first. */
    List<SeenMail> kept(int skip, int most) {
        return seen.find(eq("done", Done.KEPT))
                .sort(Sorts.descending("seenAt", "_id"))
                .skip(skip)
                .limit(most)
                .batchSize(most)
                .into(new ArrayList<>());
    }

    void removeBefore(Instant instant) {
        seen.deleteMany(lt("seenAt", instant));
    }
}
