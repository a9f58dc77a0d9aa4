package ca.liaison.directory;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import ca.liaison.Language;
import ca.liaison.accounts.Belonging;
import ca.liaison.directory.DirectoryChange.OfAgency;
import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every question we ask the store about agencies. There are hundreds of them at most, so they are sorted and searched
 * here.
 */
@Repository
public class Agencies implements Belonging {

    private static final int MOST = 2_000;
    private static final int BATCH = 500;

    private final MongoCollection<Agency> agencies;

    private final Consumer<DirectoryChange> listener;

    @Inject
    Agencies(Shelves shelves, Event<DirectoryChange> changes) {
        this(shelves, changes::fire);
    }

    /** Of whose changes nobody hears. */
    public Agencies(Shelves shelves) {
        this(shelves, change -> {});
    }

    Agencies(Shelves shelves, Consumer<DirectoryChange> listener) {
        agencies = shelves.open("agencies", Agency.class);
        this.listener = listener;
    }

    /** @return false where there is one with this id */
    boolean add(Agency fresh) {
        try {
            agencies.insertOne(fresh);
            listener.accept(new OfAgency(fresh.id()));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    /** Saves over the revision that was read. */
    void save(Agency changed) {
        if (agencies.replaceOne(
                                and(eq("_id", changed.id()), eq("revision", changed.revision())),
                                changed.nextRevision())
                        .getMatchedCount()
                == 0) {
            throw new EntryChangedMeanwhile(changed.id());
        }
        listener.accept(new OfAgency(changed.id()));
    }

    public Optional<Agency> find(String id) {
        return Optional.ofNullable(agencies.find(eq("_id", id)).first());
    }

    public Agency get(String id) {
        return find(id).orElseThrow(() -> new NotInTheDirectory(id));
    }

    /** The agency whose people have addresses like this. */
    public Optional<Agency> ofAddress(String email) {
        return Optional.ofNullable(agencies.find(eq("domains", email.substring(email.lastIndexOf('@') + 1)))
                .first());
    }

    /** In the order of the alphabet of a language. */
    public List<Agency> all(Language reader) {
        var collator = Collator.getInstance(reader.locale());
        return agencies.find().limit(MOST).batchSize(BATCH).into(new ArrayList<>()).stream()
                .sorted(Comparator.comparing(agency -> agency.name().in(reader), collator::compare))
                .toList();
    }

    /** Those with these ids, by id. */
    public Map<String, Agency> named(Collection<String> ids) {
        return agencies.find(in("_id", ids)).batchSize(BATCH).into(new ArrayList<>()).stream()
                .collect(Collectors.toMap(Agency::id, Function.identity()));
    }

    /** What nobody knows lets nobody in. */
    @Override
    public boolean isGood(String agency, Instant at) {
        return find(agency).filter(known -> known.isGood(at)).isPresent();
    }
}
