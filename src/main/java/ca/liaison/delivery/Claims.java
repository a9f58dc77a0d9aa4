package ca.liaison.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.set;

import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import ca.liaison.store.Step;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.bson.conversions.Bson;

/** Every question we ask the store about who works on what. A small collection: it may be searched. */
@Repository
class Claims {

    private final MongoCollection<Claim> claims;

    @Inject
    Claims(Shelves shelves) {
        claims = shelves.open("deliveryClaims", Claim.class, Step.index("mailing", "due"));
    }

    /** One that nobody had before; nothing where somebody has it. */
    Optional<Claim> take(String mailing, int sheet, Instant leaseEnd) {
        var fresh = new Claim(Sheets.id(mailing, sheet), mailing, sheet, leaseEnd, stamp(), true, 0);
        return add(fresh) ? Optional.of(fresh) : Optional.empty();
    }

    /** One of these mailings that nobody works on, or nobody any more. */
    Optional<Claim> takeDue(Collection<String> mailings, Instant now, Instant leaseEnd) {
        return Optional.ofNullable(claims.findOneAndUpdate(
                and(in("mailing", mailings), lte("due", now)),
                combine(set("due", leaseEnd), set("stamp", stamp()), set("held", true)),
                new FindOneAndUpdateOptions().sort(Sorts.ascending("due")).returnDocument(ReturnDocument.AFTER)));
    }

    /** Somebody is to look at this sheet then, at the latest; whoever works on it, when they are done. */
    void ask(String mailing, int sheet, Instant when) {
        var id = Sheets.id(mailing, sheet);
        var more = inc("touched", 1);
        while (claims.updateOne(and(eq("_id", id), eq("held", false)), combine(more, min("due", Date.from(when))))
                                .getMatchedCount()
                        == 0
                && claims.updateOne(eq("_id", id), more).getMatchedCount() == 0
                && !add(new Claim(id, mailing, sheet, when, stamp(), false, 0))) { // as it ended or came meanwhile
            Thread.onSpinWait();
        }
    }

    /** Whether it is still held. */
    boolean renew(Claim held, Instant leaseEnd) {
        return claims.updateOne(mine(held), set("due", leaseEnd)).getMatchedCount() == 1;
    }

    /** Somebody is to look at it again then. */
    void leave(Claim held, Instant due) {
        claims.updateOne(mine(held), combine(set("due", due), set("stamp", stamp()), set("held", false)));
    }

    /** Whether nobody wanted it to be looked at once more. */
    boolean end(Claim held) {
        return claims.deleteOne(and(mine(held), eq("touched", held.touched()))).getDeletedCount() == 1;
    }

    /** As it is now; empty where it is held no more. */
    Optional<Claim> again(Claim held) {
        return Optional.ofNullable(claims.find(mine(held)).first());
    }

    boolean isAny(String mailing) {
        return claims.find(eq("mailing", mailing)).limit(1).first() != null;
    }

    /** Those that are due until then. */
    long countDue(String mailing, Instant until) {
        return claims.countDocuments(and(eq("mailing", mailing), lte("due", until)));
    }

    private boolean add(Claim fresh) {
        try {
            claims.insertOne(fresh);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    private static String stamp() {
        return UUID.randomUUID().toString();
    }

    private static Bson mine(Claim held) {
        return and(eq("_id", held.id()), eq("stamp", held.stamp()));
    }
}
