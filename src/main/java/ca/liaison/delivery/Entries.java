package ca.liaison.delivery;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import ca.liaison.store.Step;
import com.google.common.collect.Lists;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * Every question we ask the store about who the lines are for. They are numbered and found by their numbers: the
 * embedded store searches through everything for anything else, and is slow where it is asked for very many at once.
 */
@Repository
class Entries {

    private static final int MOST_AT_ONCE = 200;

    private final MongoCollection<Entry> entries;
    private final MongoCollection<Document> documents;

    @Inject
    Entries(Shelves shelves) {
        var steps = new Step[] {Step.unique("key"), Step.index("address", "plannedAt")};
        entries = shelves.open("deliveries", Entry.class, steps);
        documents = shelves.open("deliveries", Document.class, steps);
    }

    /** The numbers of those of these keys that there are. */
    Map<String, Integer> known(List<String> keys) {
        var known = new HashMap<String, Integer>();
        for (var some : Lists.partition(keys, MOST_AT_ONCE)) {
            documents
                    .find(in("key", some))
                    .projection(include("key", "number"))
                    .batchSize(some.size() + 1)
                    .forEach(one -> known.put(one.getString("key"), one.getInteger("number")));
        }
        return known;
    }

    /** Adds them. @return the numbers of those whose address somebody else added meanwhile, which are not */
    Set<Integer> add(List<Entry> fresh) {
        try {
            entries.insertMany(fresh, new InsertManyOptions().ordered(false));
            return Set.of();
        } catch (MongoBulkWriteException e) {
            if (!e.getWriteErrors().stream().allMatch(one -> one.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
            return e.getWriteErrors().stream()
                    .map(one -> fresh.get(one.getIndex()).number())
                    .collect(Collectors.toSet());
        }
    }

    Optional<Entry> find(String id) {
        return Optional.ofNullable(entries.find(eq("_id", id)).first());
    }

    Optional<Entry> find(String mailing, String address) {
        return Optional.ofNullable(
                entries.find(eq("key", Entry.key(mailing, address))).first());
    }

    /** In the order of their numbers. */
    List<Entry> find(String mailing, Collection<Integer> numbers) {
        var found = new ArrayList<Entry>(numbers.size());
        for (var some : Lists.partition(List.copyOf(numbers), MOST_AT_ONCE)) {
            entries.find(in(
                            "_id",
                            some.stream()
                                    .map(number -> Entry.id(mailing, number))
                                    .toList()))
                    .batchSize(some.size() + 1)
                    .into(found);
        }
        found.sort(Comparator.comparing(Entry::number));
        return found;
    }

    /** A person's, newest first. */
    List<Entry> of(String address, int most) {
        return entries.find(eq("address", Entry.small(address)))
                .sort(Sorts.descending("plannedAt"))
                .limit(most)
                .batchSize(Math.max(2, most))
                .into(new ArrayList<>());
    }

    /** The line stays, as one of somebody whom nobody knows any more. */
    void forgetWho(Entry of) {
        documents.updateOne(
                eq("_id", of.id()),
                combine(
                        set("key", Entry.key(of.mailing(), "#" + of.number())),
                        set("address", "#" + of.number()),
                        set("name", null)));
    }
}
