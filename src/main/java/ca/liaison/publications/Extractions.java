package ca.liaison.publications;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import ca.liaison.files.Digest;
import ca.liaison.files.FileReferences;
import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import ca.liaison.store.Step;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What was read out of every file. */
@Repository
public class Extractions implements FileReferences {

    private static final int BATCH = 200;

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
        return extractions
                .find(eq("drawn", false))
                .projection(exclude("words"))
                .limit(most)
                .map(Extraction::file)
                .into(new ArrayList<>());
    }

    /** Says that nothing more will be drawn of a file; the preview may be null. */
    public void drawn(Digest file, Extraction.Preview preview) {
        extractions.updateOne(eq("_id", file.value()), combine(set("preview", preview), set("drawn", true)));
    }

    @Override
    public String kind() {
        return "extraction";
    }

    /** The words that stand in the extraction itself are in no file; they are not even read here. */
    @Override
    public Stream<Reference> references() {
        var texts = named(eq("words", null), "text").flatMap(one -> references(one, one.getString("text")));
        var others = named(new Document(), "preview.file", "inner.file")
                .flatMap(one -> Stream.concat(
                                Stream.ofNullable(one.get("preview", Document.class)),
                                one.getList("inner", Document.class, List.of()).stream())
                        .flatMap(file -> references(one, file.getString("file"))));
        return Stream.concat(texts, others);
    }

    private Stream<Document> named(Bson which, String... fields) {
        return StreamSupport.stream(
                extractions
                        .withDocumentClass(Document.class)
                        .find(which)
                        .projection(include(fields))
                        .batchSize(BATCH)
                        .spliterator(),
                false);
    }

    private static Stream<Reference> references(Document by, String file) {
        return Stream.ofNullable(file).map(digest -> new Reference(by.getString("_id"), new Digest(digest)));
    }

    public void save(Extraction extraction) {
        extractions.replaceOne(eq("_id", extraction.file().value()), extraction, new ReplaceOptions().upsert(true));
    }
}
