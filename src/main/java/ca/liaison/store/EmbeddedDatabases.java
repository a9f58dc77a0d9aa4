package ca.liaison.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The library's databases, with two improvements. There an index serves only a query on exactly its own keys, and the
 * driver's {@code and(…)} not at all, so our usual conditional update ({@code _id} and revision) would read the whole
 * collection. And there the keys of an index are Java objects: see {@link StoredIndex}.
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

    /**
     * An inner class on purpose: the library's constructor already opens collections, when only what lies outside is
     * there to be used.
     */
    private class Shortened extends H2Database {

        Shortened(String name) {
            super(name, store, cursors);
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
            var fullName = databaseName + "." + name;
            MVMap<Object, Document> documents = store.openMap(
                    "databases." + fullName, new MVMap.Builder<Object, Document>().valueType(new BsonType()));
            return new Narrowing(this, name, options, documents, store.openMap("meta." + fullName), cursors);
        }

        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collection, String name, List<IndexKey> keys, boolean sparse) {
            var libraryName = getFullCollectionNamespace(collection) + "._index_" + name;
            var positions = store.openMap(libraryName + ".bson", StoredIndex.map());
            if (store.hasMap(libraryName)) { // of a file from before there was our own
                store.<KeyValue, Object>openMap(libraryName)
                        .forEach((key, position) -> positions.put(StoredIndex.bytes(key), position));
                store.removeMap(libraryName);
            }
            return new StoredIndex(name, keys, sparse, positions);
        }
    }

    /** Asks an index for what it knows, and looks at the documents for the rest. */
    private static class Narrowing extends H2Collection {

        Narrowing(
                MongoDatabase database,
                String name,
                CollectionOptions options,
                MVMap<Object, Document> documents,
                MVMap<String, Object> meta,
                CursorRegistry cursors) {
            super(database, name, options, documents, meta, cursors);
        }

        /**
         * Nobody asks how many bytes there are, and to keep the number would be one more thing to write with every
         * document.
         */
        @Override
        protected void updateDataSize(int difference) {}

        @Override
        protected QueryResult queryDocuments(
                Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
            var conditions = Conditions.of(query);
            for (var index : getIndexes()) {
                var known = conditions.about(index);
                if (known.isPresent() && index.canHandle(known.get())) {
                    return matchDocuments(
                            query, index.getPositions(known.get()), orderBy, skip, limit, batchSize, fields);
                }
            }
            return matchDocuments(query, orderBy, skip, limit, batchSize, fields);
        }
    }
}
