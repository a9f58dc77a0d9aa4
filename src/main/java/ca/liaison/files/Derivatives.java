package ca.liaison.files;

import static com.mongodb.client.model.Filters.eq;

import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.inject.Inject;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/** Keeps what was made from files beside them: by the digest of the file and a kind, the newest one only. */
@Repository
public class Derivatives {

    /** A document of MongoDB holds 16 MB with everything. */
    public static final int LARGEST = 15 << 20;

    private final MongoCollection<Document> derivatives;

    @Inject
    Derivatives(Shelves shelves) {
        derivatives = shelves.open("files.derivatives", Document.class);
    }

    public void put(Digest of, String kind, Derivative made) {
        if (made.bytes().length > LARGEST) {
            throw new IllegalArgumentException("The " + kind + " of " + of.value() + " has " + made.bytes().length + " bytes");
        }
        var id = id(of, kind);
        derivatives.replaceOne(eq(id), new Document("_id", id).append("mediaType", made.mediaType()).append("bytes", new Binary(made.bytes())), new ReplaceOptions().upsert(true));
    }

    public Optional<Derivative> find(Digest of, String kind) {
        return Optional.ofNullable(derivatives.find(eq(id(of, kind))).first())
                .map(kept -> new Derivative(kept.getString("mediaType"), kept.get("bytes", Binary.class).getData()));
    }

    private static String id(Digest of, String kind) {
        return of.value() + "/" + kind;
    }
}
