package ca.liaison.membership;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import ca.liaison.identity.Role;
import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every question we ask the store about who gave whom which role. */
@Repository
class Grants {

    private static final int BATCH = 500;

    private final MongoCollection<Grant> grants;

    @Inject
    Grants(Shelves shelves) {
        grants = shelves.open("grants", Grant.class);
    }

    /**
     * Noted before the roles change: a note without a role says nothing, a role without a note would hide who gave it.
     */
    void note(String email, Collection<Role> roles, String by, Instant at) {
        roles.forEach(role -> grants.replaceOne(
                eq("_id", Grant.id(email, role)), Grant.of(email, role, by, at), new ReplaceOptions().upsert(true)));
    }

    /** By address. */
    Map<String, Grant> of(Role role, Collection<String> emails) {
        return grants
                .find(in(
                        "_id",
                        emails.stream().map(email -> Grant.id(email, role)).toList()))
                .batchSize(BATCH)
                .into(new ArrayList<>())
                .stream()
                .collect(Collectors.toMap(Grant::email, Function.identity()));
    }

    List<Grant> of(String email) {
        return grants.find(eq("email", email)).batchSize(BATCH).into(new ArrayList<>());
    }

    void remove(String email) {
        grants.deleteMany(eq("email", email));
    }
}
