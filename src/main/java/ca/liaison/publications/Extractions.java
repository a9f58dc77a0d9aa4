package ca.liaison.publications;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import ca.liaison.files.Digest;
import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import ca.liaison.store.Step;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was read out of every file. */
@Repository
public class Extractions {

    private final MongoCollection<Extraction> extractions;

    @Inject
    public Extractions(Shelves shelves) {
        extractions = shelves.open("extractions", Extraction.class, Step.index("drawn"));
    }

    public Optional<Extraction> find(Digest file) {
        return Optional.ofNullable(extractions.find(eq("_id", file.value())).first());
    }

    /** The files whose preview may still be drawn. */
    public List<Digest> undrawn(int most) {
        return extractions.find(eq("drawn", false)).projection(exclude("words")).limit(most).map(Extraction::file).into(new ArrayList<>());
    }

    /** Says that nothing more will be drawn of a file; the preview may be null. */
    public void drawn(Digest file, Extraction.Preview preview) {
        extractions.updateOne(eq("_id", file.value()), combine(set("preview", preview), set("drawn", true)));
    }

    public void save(Extraction extraction) {
        extractions.replaceOne(eq("_id", extraction.file().value()), extraction, new ReplaceOptions().upsert(true));
    }
}
