package ca.liaison.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import jakarta.inject.Inject;
import org.bson.Document;

/**
 * Opens a collection after bringing it up to date. A repository lists the {@link Step}s that its collection has gone
 * through since its first day; the number of steps done is the collection's schema version. Only new steps run, so the
 * list only ever grows.
 */
@Repository
public class Shelves {

    private final MongoDatabase database;
    private final MongoCollection<Document> versions;

    @Inject
    public Shelves(MongoDatabase database) {
        this.database = database;
        this.versions = database.getCollection("shelves");
    }

    /**
     * A step that fails is tried again the next time the collection is opened; two nodes may run the same step at once.
     */
    public <T> MongoCollection<T> open(String name, Class<T> type, Step... steps) {
        var known = versions.find(eq(name)).first();
        int done = known == null ? 0 : known.getInteger("steps");
        if (done > steps.length) {
            throw new IllegalStateException("Collection " + name + " was changed by a newer version of the portal ("
                    + done + " steps, known here " + steps.length + ")");
        }
        for (int next = done; next < steps.length; next++) {
            steps[next].on(database.getCollection(name));
            versions.updateOne(eq(name), set("steps", next + 1), new UpdateOptions().upsert(true));
        }
        return database.getCollection(name, type);
    }
}
