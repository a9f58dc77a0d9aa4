package ca.liaison.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;

/** One forward change of a collection: an index or a migration. Must be harmless when repeated. */
public interface Step {

    void on(MongoCollection<Document> documents);

    /** Guards an identity. Documents without any of the fields are left out. */
    static Step unique(String... fields) {
        return documents -> documents.createIndex(
                Indexes.ascending(fields), new IndexOptions().unique(true).sparse(true));
    }

    /** Makes a query faster on a real MongoDB; the embedded store scans all the same. */
    static Step index(String... fields) {
        return documents -> documents.createIndex(Indexes.ascending(fields));
    }
}
