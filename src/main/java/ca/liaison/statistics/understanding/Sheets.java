package ca.liaison.statistics.understanding;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;

import ca.liaison.files.Digest;
import ca.liaison.files.FileReferences;
import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;

/** The cells of every file that was looked into for tables. */
@Repository
public class Sheets implements FileReferences {

    private static final int BATCH = 200;

    private final MongoCollection<SheetFile> sheets;

    @Inject
    Sheets(Shelves shelves) {
        sheets = shelves.open("sheets", SheetFile.class);
    }

    public Optional<SheetFile> find(Digest file) {
        return Optional.ofNullable(sheets.find(eq("_id", file.value())).first());
    }

    @Override
    public String kind() {
        return "sheets";
    }

    @Override
    public Stream<Reference> references() {
        var all = sheets.withDocumentClass(Document.class)
                .find(ne("cells", null))
                .projection(include("cells"))
                .batchSize(BATCH);
        return StreamSupport.stream(all.spliterator(), false)
                .map(one -> new Reference(one.getString("_id"), new Digest(one.getString("cells"))));
    }

    void save(SheetFile file) {
        sheets.replaceOne(eq("_id", file.file().value()), file, new ReplaceOptions().upsert(true));
    }
}
