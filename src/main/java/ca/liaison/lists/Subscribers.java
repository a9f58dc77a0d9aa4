package ca.liaison.lists;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import ca.liaison.store.Step;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;

/** Every question we ask the store about who is on which list. */
@Repository
class Subscribers {

    private static final int BATCH = 1_000;
    private static final int TRIES = 10;
    private static final int DUPLICATE = 11_000;

    private final MongoCollection<Subscriber> subscribers;

    @Inject
    Subscribers(Shelves shelves) {
        subscribers = shelves.open("subscribers", Subscriber.class, Step.index("subscriptions.list"));
    }

    public Optional<Subscriber> find(String email) {
        return Optional.ofNullable(subscribers.find(eq("_id", email)).first());
    }

    Map<String, Subscriber> named(Collection<String> emails) {
        return subscribers.find(in("_id", emails)).batchSize(BATCH).into(new ArrayList<>()).stream()
                .collect(Collectors.toMap(Subscriber::email, Function.identity()));
    }

    /**
     * Changes what is known of one person, who may be new.
     *
     * @param fresh what they are where nobody knew them
     */
    Subscriber change(Subscriber fresh, UnaryOperator<Subscriber> change) {
        for (var left = TRIES; left > 0; left--) {
            var seen = find(fresh.email());
            var changed = change.apply(seen.orElse(fresh));
            if (seen.isPresent() && seen.get().equals(changed)
                    || writeAll(List.of(changed)).isEmpty()) {
                return changed;
            }
        }
        throw new IllegalStateException("What is known of a subscriber changes all the time");
    }

    /**
     * Keeps all of them over the revisions that were read; revision 0: nobody knew them.
     *
     * @return those that somebody else changed meanwhile
     */
    List<Subscriber> writeAll(List<Subscriber> changed) {
        if (changed.isEmpty()) {
            return List.of();
        }
        var missed = new HashSet<Integer>();
        var models = new ArrayList<WriteModel<Subscriber>>();
        changed.forEach(one -> models.add(
                one.revision() == 0
                        ? new InsertOneModel<>(one.nextRevision())
                        : new ReplaceOneModel<>(
                                and(eq("_id", one.email()), eq("revision", one.revision())), one.nextRevision())));
        int matched;
        try {
            var result = subscribers.bulkWrite(models, new BulkWriteOptions().ordered(false));
            matched = result.getMatchedCount() + result.getInsertedCount();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE)) {
                throw e;
            }
            e.getWriteErrors().forEach(error -> missed.add(error.getIndex()));
            matched = e.getWriteResult().getMatchedCount() + e.getWriteResult().getInsertedCount();
        }
        return matched + missed.size() == changed.size()
                ? missed.stream().map(changed::get).toList()
                : changed.stream().filter(one -> !isThere(one)).toList();
    }

    private boolean isThere(Subscriber written) {
        return find(written.email()).filter(written.nextRevision()::equals).isPresent();
    }

    /** All who have anything to do with one of these lists, one after the other. */
    void forEach(Collection<String> lists, Consumer<Subscriber> each) {
        try (var cursor = subscribers
                .find(in("subscriptions.list", lists))
                .batchSize(BATCH)
                .iterator()) {
            cursor.forEachRemaining(each);
        }
    }

    /** By name. */
    List<Subscriber> on(String list, Subscription.Status status, int skip, int most) {
        return subscribers
                .find(is(list, status))
                .sort(Sorts.ascending("name", "_id"))
                .skip(skip)
                .limit(most)
                .batchSize(BATCH)
                .into(new ArrayList<>());
    }

    long count(String list, Subscription.Status status) {
        return subscribers.countDocuments(is(list, status));
    }

    void remove(String email) {
        subscribers.deleteOne(eq("_id", email));
    }

    private static Bson is(String list, Subscription.Status status) {
        return elemMatch("subscriptions", and(eq("list", list), eq("status", status)));
    }
}
