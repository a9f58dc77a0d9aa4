package ca.liaison.statistics;

import static com.mongodb.client.model.Filters.eq;

import ca.liaison.files.Digest;
import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.inject.Inject;
import java.util.Optional;

/** The cells of every file that was looked into for tables. */
@Repository
class Sheets {

    private final MongoCollection<SheetFile> sheets;

    @Inject
    Sheets(Shelves shelves) {
        sheets = shelves.open("sheets", SheetFile.class);
    }

    Optional<SheetFile> find(Digest file) {
        return Optional.ofNullable(sheets.find(eq("_id", file.value())).first());
    }

    void save(SheetFile file) {
        sheets.replaceOne(eq("_id", file.file().value()), file, new ReplaceOptions().upsert(true));
    }
}
