package ca.liaison.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import ca.liaison.store.Step;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * Every question we ask the store about mailings. Which are under way stands besides in a small collection, so that
 * nobody has to search among all that ever were.
 */
@Repository
class MailingRecords {

    /**
     * How far the sending of a mailing is.
     *
     * @param size numbers given out to lines, of which some may be lines of nobody
     * @param next the first sheet that nobody has claimed yet
     * @param turns how often it was begun anew, by a person who sent something again
     */
    record Course(int serial, int size, int next, int turns) {

        int sheets() {
            return (size + Sheets.SIZE - 1) / Sheets.SIZE;
        }
    }

    private final MongoCollection<Mailing> mailings;
    private final MongoCollection<Document> courses;
    private final MongoCollection<Document> open;

    @Inject
    MailingRecords(Shelves shelves) {
        mailings = shelves.open("mailings", Mailing.class, Step.unique("serial"));
        courses = shelves.open("mailings", Document.class, Step.unique("serial"));
        open = shelves.open("mailingsOpen", Document.class);
    }

    /** Whether it is new. */
    boolean add(Mailing fresh, int serial) {
        var document = new Document("_id", fresh.id())
                .append("kind", fresh.kind())
                .append("priority", fresh.priority().name())
                .append("progress", fresh.progress().name())
                .append("holdsUnknown", fresh.holdsUnknown())
                .append("createdAt", Date.from(fresh.createdAt()))
                .append("serial", serial)
                .append("size", 0)
                .append("next", 0)
                .append("turns", 0);
        try {
            courses.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    Optional<Mailing> find(String id) {
        return Optional.ofNullable(mailings.find(eq("_id", id)).first());
    }

    Optional<Mailing> bySerial(int serial) {
        return Optional.ofNullable(mailings.find(eq("serial", serial)).first());
    }

    Course course(String id) {
        return course(courses.find(eq("_id", id)).first());
    }

    /** Gives out numbers, from the one that is answered. */
    int reserve(String id, int howMany) {
        return courses.findOneAndUpdate(eq("_id", id), inc("size", howMany), new FindOneAndUpdateOptions())
                .getInteger("size");
    }

    /** Whether nobody else was faster. */
    boolean advance(String id, int from, int to) {
        return courses.updateOne(and(eq("_id", id), eq("next", from)), set("next", to))
                        .getModifiedCount()
                == 1;
    }

    /** Whether it was in one of these. */
    boolean move(String id, Progress to, Instant at, Progress... from) {
        var names = Arrays.stream(from).map(Enum::name).toList();
        var change = new ArrayList<>(List.of(set("progress", to.name())));
        if (to == Progress.RUNNING) {
            change.add(unset("endedAt"));
            open.updateOne(eq("_id", id), Updates.setOnInsert("since", at), new UpdateOptions().upsert(true));
        }
        if (to.isOver()) {
            change.add(set("endedAt", at));
        }
        if (List.of(from).contains(Progress.PLANNING)) {
            change.add(set("plannedAt", at));
        }
        return courses.updateOne(and(eq("_id", id), in("progress", names)), combine(change))
                        .getMatchedCount()
                == 1;
    }

    /** Whether it has not been begun anew meanwhile. */
    boolean complete(String id, int turns, Instant at) {
        return courses.updateOne(
                                and(eq("_id", id), eq("progress", Progress.RUNNING.name()), eq("turns", turns)),
                                combine(set("progress", Progress.COMPLETE.name()), set("endedAt", at)))
                        .getMatchedCount()
                == 1;
    }

    void beginAnew(String id) {
        courses.updateOne(eq("_id", id), inc("turns", 1));
    }

    /** Those that may have something to send, in the order in which they began. */
    List<Mailing> open() {
        var ids = open.find().map(one -> one.getString("_id")).into(new ArrayList<>());
        return ids.isEmpty() ? List.of() : mailings.find(in("_id", ids)).into(new ArrayList<>());
    }

    /** What is over is looked at no more; what was begun anew meanwhile stays. */
    void close(String id) {
        open.deleteOne(eq("_id", id));
        if (find(id).filter(one -> one.progress() == Progress.RUNNING).isPresent()) {
            open.updateOne(
                    eq("_id", id),
                    Updates.setOnInsert("since", Date.from(Instant.EPOCH)),
                    new UpdateOptions().upsert(true));
        }
    }

    private static Course course(Document known) {
        return new Course(
                known.getInteger("serial"),
                known.getInteger("size"),
                known.getInteger("next"),
                known.getInteger("turns"));
    }
}
