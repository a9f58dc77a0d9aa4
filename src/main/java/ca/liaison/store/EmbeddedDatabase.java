package ca.liaison.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The library's database, with one shortcut: its indexes serve only queries on exactly their own keys, so our usual conditional update ({@code _id} and revision)
 * would read the whole collection. Here an {@code _id} in a query always leads straight to its document.
 */
class EmbeddedDatabase extends H2Database {

    private final MVStore store;

    EmbeddedDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, store, cursors);
        this.store = store;
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        return new ById(name, options, store.openMap("databases." + databaseName + "." + name), store.openMap("meta." + databaseName + "." + name));
    }

    private class ById extends H2Collection {

        ById(String name, CollectionOptions options, MVMap<Object, Document> documents, MVMap<String, Object> meta) {
            super(EmbeddedDatabase.this, name, options, documents, meta, EmbeddedDatabase.this.cursorRegistry);
        }

        @Override
        protected QueryResult matchDocuments(Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
            var id = query.get("_id");
            if (id instanceof String || id instanceof ObjectId) { // numbers are kept in more than one form
                var position = getDocument(id) == null ? List.of() : List.of(id);
                return matchDocuments(query, position, orderBy, skip, limit, batchSize, fields);
            }
            return super.matchDocuments(query, orderBy, skip, limit, batchSize, fields);
        }
    }
}
