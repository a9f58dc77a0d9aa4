package ca.liaison.circulars;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.regex;

import ca.liaison.Refusal;
import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import ca.liaison.store.Step;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;

/** Every question we ask the store about circulars, of which there are thousands. */
@Repository
class Circulars {

    private static final int BATCH = 500;
    private static final int MOST = 10_000;

    /**
     * A number that was given, once and for good.
     *
     * @param id {@code 2026-0007}
     * @param circular whose it is
     */
    public record Numbered(@BsonId String id, String circular) {}

    private final MongoCollection<Circular> circulars;
    private final MongoCollection<Numbered> numbers;

    @Inject
    Circulars(Shelves shelves) {
        circulars = shelves.open("circulars", Circular.class, Step.unique("issue.number"), Step.index("state"));
        numbers = shelves.open("circular_numbers", Numbered.class, Step.unique("circular"));
    }

    void add(Circular fresh) {
        circulars.insertOne(fresh);
    }

    /**
     * Saves over the revision that was read.
     *
     * @throws ChangedSince where somebody else changed it
     */
    Circular save(Circular changed) {
        var next = changed.nextRevision();
        if (circulars
                        .replaceOne(and(eq("_id", changed.id()), eq("revision", changed.revision())), next)
                        .getMatchedCount()
                == 0) {
            throw new ChangedSince(changed.id());
        }
        return next;
    }

    Optional<Circular> find(String id) {
        return Optional.ofNullable(circulars.find(eq("_id", id)).first());
    }

    Optional<Circular> numbered(String number) {
        return Optional.ofNullable(circulars.find(eq("issue.number", number)).first());
    }

    /** Those that went out, the latest first. */
    List<Circular> issued() {
        return circulars
                .find(ne("issue", null))
                .sort(Sorts.descending("issue.number", "issue.at"))
                .limit(MOST)
                .batchSize(BATCH)
                .into(new ArrayList<>());
    }

    List<Circular> inAnyOf(Collection<CircularState> states) {
        return circulars
                .find(in("state", states))
                .sort(Sorts.descending("_id"))
                .limit(MOST)
                .batchSize(BATCH)
                .into(new ArrayList<>());
    }

    /**
     * The number of a circular, which it has for good: the next of its year where it has none yet. Of two who ask at
     * once for the same circular both get the same; no number is left out.
     */
    String number(String circular, int year) {
        while (true) {
            var known = numbers.find(eq("circular", circular)).first();
            if (known != null) {
                return known.id();
            }
            var next = String.format("%d-%04d", year, count(year) + 1);
            try {
                numbers.insertOne(new Numbered(next, circular));
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
            }
        }
    }

    private long count(int year) {
        return numbers.countDocuments(regex("_id", "^" + year + "-"));
    }

    static final class ChangedSince extends Refusal {
        ChangedSince(String id) {
            super(409, "circulars.changed", "Somebody else changed circular " + id);
        }
    }
}
