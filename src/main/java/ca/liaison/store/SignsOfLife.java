package ca.liaison.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * What a MongoDB has instead of the number of its last commit: a count of this node's own, which goes up every ten
 * seconds, and is gone where the store is another.
 */
class SignsOfLife implements AutoCloseable {

    private static final Logger LOG = System.getLogger(SignsOfLife.class.getName());
    private static final long EVERY_SECONDS = 10;

    private final MongoCollection<Document> signs;
    private ScheduledExecutorService thread;

    SignsOfLife(MongoCollection<Document> signs) {
        this.signs = signs;
    }

    /** How far the count has come that is known elsewhere. */
    Optional<Milestone> reached(Optional<Milestone> known) {
        return known.flatMap(one -> Optional.ofNullable(
                        signs.find(eq(one.store().toString())).first())
                .map(sign -> new Milestone(one.store(), sign.getLong("number"))));
    }

    void noteIn(MilestoneFiles files) {
        var count = reached(files.known()).map(Milestone::store).orElseGet(UUID::randomUUID);
        files.note(next(count));
        thread = Executors.newSingleThreadScheduledExecutor(work -> {
            var worker = new Thread(work, "store-signs-of-life");
            worker.setDaemon(true);
            return worker;
        });
        thread.scheduleWithFixedDelay(() -> give(count, files), EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void give(UUID count, MilestoneFiles files) {
        try {
            files.note(next(count));
        } catch (MongoException e) {
            LOG.log(Level.DEBUG, "The store does not answer; the next sign of life comes at the next turn", e);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "How far the store has come could not be noted; it is tried again at the next turn",
                    e);
        }
    }

    /** When it returns, the majority has it. */
    private Milestone next(UUID count) {
        var sign = signs.findOneAndUpdate(
                eq(count.toString()),
                inc("number", 1L),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return new Milestone(count, sign.getLong("number"));
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.shutdown();
        }
    }
}
