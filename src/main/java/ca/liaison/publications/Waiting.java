package ca.liaison.publications;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/**
 * Which publications may hold something that waits for a decision, the oldest first. Written before the publication is,
 * so that nothing waits unseen; a line may therefore name one where nothing waits any more: whoever asks looks there.
 */
@Repository
public class Waiting {

    /** That something may wait there, since an instant. */
    public record Line(PublicationId publication, Instant since) {}

    private final MongoCollection<Document> waiting;

    @Inject
    public Waiting(Shelves shelves) {
        waiting = shelves.open("waiting", Document.class);
    }

    void add(PublicationId id, Instant at) {
        waiting.updateOne(eq("_id", id.value()), set("since", at), new UpdateOptions().upsert(true));
    }

    public List<Line> all() {
        return waiting.find()
                .sort(Sorts.ascending("since"))
                .map(one -> new Line(
                        new PublicationId(one.getString("_id")),
                        one.getDate("since").toInstant()))
                .into(new ArrayList<>());
    }

    /** Where nothing waited when somebody looked; what was added meanwhile stays. */
    public void drop(Line seen) {
        waiting.deleteOne(and(eq("_id", seen.publication().value()), eq("since", seen.since())));
    }
}
