package ca.liaison.lists;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import ca.liaison.Language;
import ca.liaison.Refusal;
import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import jakarta.inject.Inject;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every question we ask the store about lists. There are hundreds of them at most, so they are sorted here. */
@Repository
public class DistributionLists {

    private static final int MOST = 2_000;
    private static final int BATCH = 500;

    private final MongoCollection<DistributionList> lists;

    @Inject
    public DistributionLists(Shelves shelves) {
        lists = shelves.open("lists", DistributionList.class);
    }

    /** @return false where there is one with this id */
    boolean add(DistributionList fresh) {
        try {
            lists.insertOne(fresh);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    /** Saves over the revision that was read. */
    void save(DistributionList changed) {
        if (lists.replaceOne(and(eq("_id", changed.id()), eq("revision", changed.revision())), changed.nextRevision())
                        .getMatchedCount()
                == 0) {
            throw new ListChangedMeanwhile(changed.id());
        }
    }

    public Optional<DistributionList> find(String id) {
        return Optional.ofNullable(lists.find(eq("_id", id)).first());
    }

    DistributionList get(String id) {
        return find(id).orElseThrow(() -> new NoSuchList(id));
    }

    public List<DistributionList> named(Collection<String> ids) {
        return lists.find(in("_id", ids)).batchSize(BATCH).into(new ArrayList<>());
    }

    /** In the order of the alphabet of a language. */
    public List<DistributionList> all(Language reader) {
        var collator = Collator.getInstance(reader.locale());
        return lists.find().limit(MOST).batchSize(BATCH).into(new ArrayList<>()).stream()
                .sorted(Comparator.comparing(list -> list.name().in(reader), collator::compare))
                .toList();
    }

    private static final class NoSuchList extends Refusal {
        NoSuchList(String id) {
            super(404, "lists.unknown", "There is no list " + id);
        }
    }

    private static final class ListChangedMeanwhile extends Refusal {
        ListChangedMeanwhile(String id) {
            super(409, "lists.changed", "Somebody else changed list " + id);
        }
    }
}
