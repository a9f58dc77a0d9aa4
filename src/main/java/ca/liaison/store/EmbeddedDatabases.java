package ca.liaison.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
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
 * The library's databases, with one shortcut: its indexes serve only queries on exactly their own keys, so our usual conditional update ({@code _id} and revision)
 * would read the whole collection. Here an {@code _id} in a query always leads straight to its document.
 */
class EmbeddedDatabases {

    private final MVStore store;
    private final CursorRegistry cursors;

    EmbeddedDatabases(MVStore store, CursorRegistry cursors) {
        this.store = store;
        this.cursors = cursors;
    }

    MongoDatabase open(String name) {
        return new Shortened(name);
    }

    /** An inner class on purpose: the library's constructor already opens collections, when only what lies outside is there to be used. */
    private class Shortened extends H2Database {

        Shortened(String name) {
            super(name, store, cursors);
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
            var fullName = databaseName + "." + name;
            return new ById(this, name, options, store.openMap("databases." + fullName), store.openMap("meta." + fullName), cursors);
        }
    }

    private static class ById extends H2Collection {

        ById(MongoDatabase database, String name, CollectionOptions options, MVMap<Object, Document> documents, MVMap<String, Object> meta, CursorRegistry cursors) {
            super(database, name, options, documents, meta, cursors);
        }

        @Override
        protected QueryResult matchDocuments(Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
            var id = query.get("_id");
            if (id instanceof String || id instanceof ObjectId) { // a number may be kept in more than one form
                List<Object> position = getDocument(id) == null ? List.of() : List.of(id);
                return matchDocuments(query, position, orderBy, skip, limit, batchSize, fields);
            }
            return super.matchDocuments(query, orderBy, skip, limit, batchSize, fields);
        }
    }
}
