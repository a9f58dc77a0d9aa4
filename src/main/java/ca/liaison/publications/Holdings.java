package ca.liaison.publications;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.addEachToSet;

import ca.liaison.files.Digest;
import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import jakarta.inject.Inject;
import java.util.List;
import org.bson.Document;

/**
 * Which publications may hold a file. Written before the publication is, so that no file is ever unknown; a line may therefore name a publication that does not
 * hold the file, or not any more: whoever asks looks there.
 */
@Repository
public class Holdings {

    private final MongoCollection<Document> holdings;

    @Inject
    public Holdings(Shelves shelves) {
        holdings = shelves.open("holdings", Document.class);
    }

    void note(Digest file, PublicationId publication) {
        holdings.updateOne(eq("_id", file.value()), addEachToSet("publications", List.of(publication.value())), new UpdateOptions().upsert(true));
    }

    List<PublicationId> of(Digest file) {
        var found = holdings.find(eq("_id", file.value())).first();
        return found == null ? List.of() : found.getList("publications", String.class).stream().map(PublicationId::new).toList();
    }
}
