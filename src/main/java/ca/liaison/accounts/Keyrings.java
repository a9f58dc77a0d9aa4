package ca.liaison.accounts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** Every question we ask about second factors. */
@Repository
public class Keyrings {

    private static final int MOST_SHOWN = 200;
    private static final int TRIES = 5;

    private final MongoCollection<Keyring> keyrings;

    @Inject
    public Keyrings(Shelves shelves) {
        keyrings = shelves.open("keyrings", Keyring.class);
    }

    /** Whoever has nothing yet has an empty one. */
    public Keyring of(String email) {
        var found = keyrings.find(eq("_id", email)).first();
        return found == null ? Keyring.empty(email) : found;
    }

    public List<Keyring> of(Collection<String> emails) {
        return keyrings.find(in("_id", emails)).batchSize(MOST_SHOWN).into(new ArrayList<>());
    }

    /** Those whose holders said that they lost everything on it. */
    public List<Keyring> lost() {
        return keyrings.find(ne("lostAt", null))
                .limit(MOST_SHOWN)
                .batchSize(MOST_SHOWN)
                .into(new ArrayList<>());
    }

    /**
     * Saves over the revision that was read. False where somebody was faster: then what it was judged by may be used
     * up.
     */
    public boolean save(Keyring changed) {
        var next = changed.nextRevision();
        if (changed.revision() > 0) {
            return keyrings.replaceOne(and(eq("_id", changed.email()), eq("revision", changed.revision())), next)
                            .getMatchedCount()
                    == 1;
        }
        try {
            keyrings.insertOne(next);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    void remove(String email) {
        keyrings.deleteOne(eq("_id", email));
    }

    /** For a change that is right whatever else changed meanwhile. */
    public void change(String email, UnaryOperator<Keyring> change) {
        for (int tried = 0; tried < TRIES; tried++) {
            if (save(change.apply(of(email)))) {
                return;
            }
        }
        throw new IllegalStateException("The keyring of one account changes too fast to be changed");
    }
}
