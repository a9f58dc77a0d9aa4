package ca.liaison.delivery;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.setOnInsert;

import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import org.bson.Document;

/**
 * The key of {@link Postmarks}, made once for all nodes. Whoever reads the store could write anything into the ledger.
 */
@Repository
class PostmarkKey {

    private static final String ONLY = "postmark";
    private static final int BYTES = 32;

    private final MongoCollection<Document> keys;
    private volatile byte[] value;

    @Inject
    PostmarkKey(Shelves shelves) {
        keys = shelves.open("deliveryKeys", Document.class);
    }

    byte[] value() {
        if (value == null) {
            var fresh = new byte[BYTES];
            new SecureRandom().nextBytes(fresh);
            keys.updateOne(
                    eq("_id", ONLY),
                    setOnInsert("key", Base64.getEncoder().encodeToString(fresh)),
                    new UpdateOptions().upsert(true));
            value = Base64.getDecoder()
                    .decode(keys.find(eq("_id", ONLY)).first().getString("key"));
        }
        return value;
    }
}
