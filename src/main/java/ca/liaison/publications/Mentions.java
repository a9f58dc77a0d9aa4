package ca.liaison.publications;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.addEachToSet;

import ca.liaison.Id;
import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * Which publications may hold a file, or name another publication. Written before the publication is, so that no
 * mention is ever unknown; a line may therefore name a publication that does not mention the thing, or not any more:
 * whoever asks looks there.
 */
@Repository
public class Mentions {

    private final MongoCollection<Document> mentions;

    @Inject
    public Mentions(Shelves shelves) {
        mentions = shelves.open("mentions", Document.class);
    }

    void note(Stream<? extends Id> mentioned, PublicationId by) {
        var notes = mentioned
                .distinct()
                .map(one -> new UpdateOneModel<Document>(
                        eq("_id", one.value()),
                        addEachToSet("publications", List.of(by.value())),
                        new UpdateOptions().upsert(true)))
                .toList();
        if (!notes.isEmpty()) {
            mentions.bulkWrite(notes);
        }
    }

    public List<PublicationId> of(Id mentioned) {
        var found = mentions.find(eq("_id", mentioned.value())).first();
        return found == null
                ? List.of()
                : found.getList("publications", String.class).stream()
                        .map(PublicationId::new)
                        .toList();
    }
}
