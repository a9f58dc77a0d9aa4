package ca.liaison.publications;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;

import ca.liaison.search.Index;
import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Publications whose readers change: between the store, which knows at once, and the index, which knows a moment later,
 * nobody finds them. Kept in the store, so that a crash in between does not show them again; the next round of
 * {@link Indexing} clears what it left.
 */
@Repository
public class Withheld {

    private final MongoCollection<Document> withheld;
    private final Index index;

    @Inject
    public Withheld(Shelves shelves, Index index) {
        this.withheld = shelves.open("withheld", Document.class);
        this.index = index;
    }

    /** Before the first question: what a crash left. */
    void prepare() {
        withheld.find().forEach(left -> index.withhold(filed(new PublicationId(left.getString("_id")))));
    }

    /** Before the change is saved: until the index holds this revision. */
    public synchronized void until(PublicationId id, int revision, Instant at) {
        withheld.updateOne(
                eq("_id", id.value()),
                combine(max("revision", revision), set("at", at)),
                new UpdateOptions().upsert(true));
        index.withhold(filed(id));
    }

    /** The index holds this revision of it. */
    synchronized void indexed(Publication filed) {
        if (index.isWithheld(filed(filed.id()))) {
            end(and(eq("_id", filed.id().value()), lte("revision", filed.revision())), filed.id());
        }
    }

    /** Those of whose change nothing was heard since. */
    List<PublicationId> left(Instant since) {
        return withheld.find(lt("at", since))
                .map(one -> new PublicationId(one.getString("_id")))
                .into(new ArrayList<>());
    }

    /** Its change never came about, and the index holds what stands. */
    synchronized void forget(PublicationId id, Instant since) {
        end(and(eq("_id", id.value()), lt("at", since)), id);
    }

    private void end(Bson which, PublicationId id) {
        if (withheld.deleteOne(which).getDeletedCount() > 0) {
            index.show(filed(id));
        }
    }

    private static String filed(PublicationId id) {
        return Entries.id(id).toString();
    }
}
