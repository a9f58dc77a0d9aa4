package ca.liaison.publications;

import static com.mongodb.client.model.Filters.eq;

import ca.liaison.files.Digest;
import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.inject.Inject;
import java.util.Optional;

/** What was read out of every file. */
@Repository
public class Extractions {

    private final MongoCollection<Extraction> extractions;

    @Inject
    public Extractions(Shelves shelves) {
        extractions = shelves.open("extractions", Extraction.class);
    }

    public Optional<Extraction> find(Digest file) {
        return Optional.ofNullable(extractions.find(eq("_id", file.value())).first());
    }

    public void save(Extraction extraction) {
        extractions.replaceOne(eq("_id", extraction.file().value()), extraction, new ReplaceOptions().upsert(true));
    }
}
