package ca.liaison.mail;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import ca.liaison.mail.Posted.State;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Every question we ask the store about letters. */
@Repository
class Letters {

    private static final int MOST = 200;

    private final MongoCollection<Posted> letters;

    @Inject
    Letters(Shelves shelves) {
        letters = shelves.open("outbox", Posted.class, Step.index("state", "due"), Step.index("postedAt"));
    }

    /** Keeps it; where the same letter is there already, nothing changes. */
    void add(Posted fresh) {
        try {
            letters.insertOne(fresh);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    Optional<Posted> find(String id) {
        return Optional.ofNullable(letters.find(eq("_id", id)).first());
    }

    List<Posted> latest(int skip, int most) {
        return letters.find()
                .sort(Sorts.descending("postedAt", "_id"))
                .skip(skip)
                .limit(most)
                .batchSize(most)
                .into(new ArrayList<>());
    }

    /** Newest first, as many as anybody wants to see. */
    List<Posted> to(String email) {
        return letters.find(eq("to", email))
                .sort(Sorts.descending("postedAt"))
                .limit(MOST)
                .batchSize(MOST)
                .into(new ArrayList<>());
    }

    List<Posted> failed() {
        return letters.find(eq("state", State.FAILED))
                .sort(Sorts.ascending("due"))
                .limit(MOST)
                .batchSize(MOST)
                .into(new ArrayList<>());
    }

    void remove(String email) {
        letters.deleteMany(eq("to", email));
    }

    long count() {
        return letters.countDocuments();
    }

    /** Takes one that is due for as long as the lease lasts; whoever dies with it loses it then. */
    Optional<Posted> claim(Instant now, Duration lease) {
        return Optional.ofNullable(letters.findOneAndUpdate(
                and(eq("state", State.WAITING), lte("due", now)),
                combine(set("due", now.plus(lease)), inc("attempts", 1)),
                new FindOneAndUpdateOptions().sort(Sorts.ascending("due")).returnDocument(ReturnDocument.AFTER)));
    }

    void sent(Posted claimed, Instant at) {
        letters.updateOne(
                held(claimed),
                combine(set("state", State.SENT), set("sentAt", at), unset("text"), unset("sealed"), unset("problem")));
    }

    void later(Posted claimed, Instant due, String problem) {
        letters.updateOne(held(claimed), combine(set("due", due), set("problem", problem)));
    }

    void failed(Posted claimed, String problem) {
        letters.updateOne(held(claimed), combine(set("state", State.FAILED), set("problem", problem), unset("sealed")));
    }

    /** Takes the secret out, for one who may see it: whoever comes second gets nothing. */
    Optional<Posted> reveal(String id, String to, Instant now) {
        var mine = and(
                eq("_id", id),
                eq("state", State.WAITING),
                ne("sealed", null),
                gt("secretUntil", now),
                or(eq("by", null), eq("by", to)));
        return Optional.ofNullable(letters.findOneAndUpdate(
                mine,
                combine(set("state", State.SEEN), unset("sealed"), unset("text")),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.BEFORE)));
    }

    void forgetSecret(String id) {
        forgetSecrets(eq("_id", id));
    }

    void forgetSecretsTo(String email) {
        forgetSecrets(eq("to", email));
    }

    void forgetSecretsThatEnded(Instant now) {
        forgetSecrets(lte("secretUntil", now));
    }

    /** Those that let somebody in and were not sent. */
    List<Posted> withLinkInClear(Pattern link) {
        return letters.find(and(
                        regex("_id", "^(invitation|recovery)/"),
                        in("state", State.WAITING, State.FAILED),
                        eq("secretUntil", null),
                        regex("text", link)))
                .limit(MOST)
                .batchSize(MOST)
                .into(new ArrayList<>());
    }

    /** Of one that failed for good, the link is not kept either. */
    void close(Posted seen, Posted closed) {
        letters.updateOne(
                and(eq("_id", seen.id()), eq("text", seen.text())),
                combine(
                        set("text", closed.text()),
                        set("secretUntil", closed.secretUntil()),
                        seen.state() == State.FAILED ? unset("sealed") : set("sealed", closed.sealed())));
    }

    /** A letter without its link is not sent: it would only confuse its reader. */
    private void forgetSecrets(Bson which) {
        letters.updateMany(and(which, ne("sealed", null)), combine(set("state", State.ENDED), unset("sealed")));
    }

    /** One that failed waits again, as if it were posted now; any other stays as it is. */
    void again(String id, Instant now) {
        letters.updateOne(
                and(eq("_id", id), eq("state", State.FAILED)),
                combine(
                        set("state", State.WAITING),
                        set("attempts", 0),
                        set("postedAt", now),
                        set("due", now),
                        unset("problem")));
    }

    void forgetDoneBefore(Instant instant) {
        letters.deleteMany(or(
                and(eq("state", State.SENT), lt("sentAt", instant)),
                and(in("state", State.SEEN, State.ENDED), lt("postedAt", instant))));
    }

    /** A claim that ran out and was taken by somebody else has another number of attempts. */
    private static Document held(Posted claimed) {
        return new Document("_id", claimed.id())
                .append("state", State.WAITING.name())
                .append("attempts", claimed.attempts());
    }
}
