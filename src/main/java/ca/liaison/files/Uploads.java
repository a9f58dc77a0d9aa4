package ca.liaison.files;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.set;

import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import com.mongodb.client.MongoCollection;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.ObjectId;

/**
 * The ledger of files that are just arriving, written before their first piece. What a crash leaves half-way is found
 * here and not by looking through all pieces. An upload shows at times that it is alive; one that did not for an hour
 * is given up, and cannot be kept any more.
 */
@Repository
class Uploads {

    private static final Duration GIVEN_UP_AFTER = Duration.ofHours(1);

    private final MongoCollection<Document> uploads;
    private final Clock clock;

    @Inject
    Uploads(Shelves shelves, Clock clock) {
        this.uploads = shelves.open("files.uploads", Document.class);
        this.clock = clock;
    }

    Instant begin(ObjectId file) {
        var now = clock.instant();
        uploads.insertOne(new Document("_id", file).append("alive", Date.from(now)));
        return now;
    }

    /** Says when, or nothing when the upload was given up meanwhile. */
    Optional<Instant> alive(ObjectId file) {
        var now = clock.instant();
        var current = and(eq(file), exists("givenUp", false));
        return uploads.updateOne(current, set("alive", Date.from(now))).getMatchedCount() > 0
                ? Optional.of(now)
                : Optional.empty();
    }

    boolean isDue(Instant last, Duration every) {
        return last.plus(every).isBefore(clock.instant());
    }

    void end(ObjectId file) {
        uploads.deleteOne(eq(file));
    }

    List<ObjectId> silent(Instant since) {
        return uploads.find(lt("alive", Date.from(since)))
                .map(upload -> upload.getObjectId("_id"))
                .into(new ArrayList<>());
    }

    boolean giveUp(ObjectId file, Instant since) {
        return uploads.updateOne(and(eq(file), lt("alive", Date.from(since))), set("givenUp", true))
                        .getMatchedCount()
                > 0;
    }

    boolean isNoted(Object file) {
        return uploads.find(eq(file)).first() != null;
    }

    /** One upload that nobody works on any more; the same one again until its {@link #end}. */
    Optional<ObjectId> giveUpOne() {
        var silent = lt("alive", Date.from(clock.instant().minus(GIVEN_UP_AFTER)));
        return Optional.ofNullable(uploads.findOneAndUpdate(silent, set("givenUp", true)))
                .map(upload -> upload.getObjectId("_id"));
    }
}
