package ca.liaison.directory;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.inject.Inject;
import java.time.Instant;

/** Files of people between the dry run and the decision. */
@Repository
class Imports {

    private final MongoCollection<Import> imports;

    @Inject
    Imports(Shelves shelves) {
        imports = shelves.open("imports", Import.class);
    }

    void keep(Import file, Instant forgetBefore) {
        imports.deleteMany(lt("at", forgetBefore));
        imports.replaceOne(eq("_id", file.id()), file, new ReplaceOptions().upsert(true));
    }

    /** Only for whoever sent it. */
    Import get(String id, String by) {
        var found = imports.find(and(eq("_id", id), eq("by", by))).first();
        if (found == null) {
            throw new NotInTheDirectory("import " + id);
        }
        return found;
    }
}
