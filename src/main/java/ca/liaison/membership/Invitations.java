package ca.liaison.membership;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import ca.liaison.store.Step;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every question we ask the store about invitations. */
@Repository
class Invitations {

    private static final int MOST = 1_000;

    private final MongoCollection<Invitation> invitations;

    @Inject
    Invitations(Shelves shelves) {
        invitations = shelves.open("invitations", Invitation.class, Step.index("tokenHash"));
    }

    /**
     * In place of the earlier one to the same address that was seen, if any. Of many at once one is kept.
     *
     * @return false where another one has come meanwhile
     */
    boolean save(Optional<Invitation> seen, Invitation fresh) {
        if (seen.isPresent()) {
            return invitations
                            .replaceOne(
                                    and(
                                            eq("_id", fresh.email()),
                                            eq("tokenHash", seen.get().tokenHash())),
                                    fresh)
                            .getMatchedCount()
                    == 1;
        }
        try {
            invitations.insertOne(fresh);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    Optional<Invitation> find(String email) {
        return Optional.ofNullable(invitations.find(eq("_id", email)).first());
    }

    Optional<Invitation> ofToken(String tokenHash) {
        return Optional.ofNullable(invitations.find(eq("tokenHash", tokenHash)).first());
    }

    /** @return false where it was accepted already or another one has taken its place */
    boolean accepted(Invitation seen, Instant at, String notice) {
        return invitations
                        .updateOne(
                                and(eq("_id", seen.email()), eq("tokenHash", seen.tokenHash()), eq("acceptedAt", null)),
                                combine(set("acceptedAt", at), set("notice", notice)))
                        .getMatchedCount()
                == 1;
    }

    /** Those that nobody used, whose link ended before this instant. */
    List<Invitation> unusedSince(Instant instant) {
        return invitations
                .find(and(eq("acceptedAt", null), lt("expires", instant)))
                .limit(MOST)
                .batchSize(MOST)
                .into(new ArrayList<>());
    }

    /** Unless another one has taken its place. */
    void removeUnused(Invitation seen) {
        invitations.deleteOne(and(eq("_id", seen.email()), eq("tokenHash", seen.tokenHash()), eq("acceptedAt", null)));
    }

    void remove(String email) {
        invitations.deleteOne(eq("_id", email));
    }
}
