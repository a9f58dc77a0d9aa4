package ca.liaison.directory;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import ca.liaison.directory.DirectoryChange.OfPeople;
import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import ca.liaison.store.Step;
import ca.liaison.web.lists.Folded;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Every question we ask the store about people. */
@Repository
public class People {

    private static final int BATCH = 500;
    /** MongoDB refuses an expression of more than 32 kB, and nobody's name is longer than this. */
    private static final int MOST_LETTERS = 100;

    private final MongoCollection<Person> people;

    private final Consumer<DirectoryChange> listener;

    @Inject
    People(Shelves shelves, Event<DirectoryChange> changes) {
        this(shelves, changes::fire);
    }

    /** Of whose changes nobody hears. */
    public People(Shelves shelves) {
        this(shelves, change -> {});
    }

    People(Shelves shelves, Consumer<DirectoryChange> listener) {
        this.listener = listener;
        people = shelves.open("people", Person.class, Step.index("agency"), Step.index("name"));
    }

    /** Keeps somebody new; who is there already stays as they are. @return false where they were there */
    public boolean add(Person fresh) {
        try {
            people.insertOne(fresh);
            changed(fresh.email());
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    /** Saves over the revision that was read. */
    void save(Person changed) {
        if (people.replaceOne(
                                and(eq("_id", changed.email()), eq("revision", changed.revision())),
                                changed.nextRevision())
                        .getMatchedCount()
                == 0) {
            throw new EntryChangedMeanwhile(changed.email());
        }
        changed(changed.email());
    }

    /** Keeps all of them, whatever was there. */
    void saveAll(List<Person> some) {
        if (!some.isEmpty()) {
            people.bulkWrite(some.stream()
                    .map(one -> new ReplaceOneModel<>(
                            eq("_id", one.email()), one.nextRevision(), new ReplaceOptions().upsert(true)))
                    .toList());
            listener.accept(new OfPeople(some.stream().map(Person::email).toList()));
        }
    }

    public Optional<Person> find(String email) {
        return Optional.ofNullable(people.find(eq("_id", email)).first());
    }

    Person get(String email) {
        return find(email).orElseThrow(() -> new NotInTheDirectory(email));
    }

    Map<String, Person> named(Collection<String> emails) {
        return people.find(in("_id", emails)).batchSize(BATCH).into(new ArrayList<>()).stream()
                .collect(Collectors.toMap(Person::email, Function.identity()));
    }

    /** By name. @param words part of a name, address, title or region, in any spelling; empty: everybody */
    List<Person> found(String words, int skip, int most) {
        return people.find(says(words))
                .sort(Sorts.ascending("name", "_id"))
                .skip(skip)
                .limit(most)
                .batchSize(BATCH)
                .into(new ArrayList<>());
    }

    long count(String words) {
        return people.countDocuments(says(words));
    }

    /**
     * Whom readers may reach: those who answer at any hour first, then by name. @param agencies empty: of any
     * agency; @param area null: of any
     */
    List<Person> contacts(String words, Set<String> agencies, String area, int skip, int most) {
        return people.find(contacts(words, agencies, area))
                .sort(Sorts.orderBy(Sorts.descending("roundTheClock"), Sorts.ascending("name", "_id")))
                .skip(skip)
                .limit(most)
                .batchSize(BATCH)
                .into(new ArrayList<>());
    }

    /** All of them, or those of one agency: null for all. */
    List<Person> contacts(String agency) {
        return contacts("", agency == null ? Set.of() : Set.of(agency), null, 0, 0);
    }

    long countContacts(String words, Set<String> agencies, String area) {
        return people.countDocuments(contacts(words, agencies, area));
    }

    /** Everybody who is still there. */
    public List<Person> present() {
        return people.find(eq("leftAt", null)).batchSize(BATCH).into(new ArrayList<>());
    }

    /** They are not there any more: nobody finds them, and the first instant counts. */
    public void left(String email, Instant at) {
        people.updateOne(and(eq("_id", email), eq("leftAt", null)), combine(set("leftAt", at), inc("revision", 1)));
        changed(email);
    }

    void remove(String email) {
        people.deleteOne(eq("_id", email));
        changed(email);
    }

    /** They are back. */
    public void back(String email) {
        people.updateOne(eq("_id", email), combine(unset("leftAt"), inc("revision", 1)));
        changed(email);
    }

    private void changed(String email) {
        listener.accept(new OfPeople(List.of(email)));
    }

    private static Bson contacts(String words, Set<String> agencies, String area) {
        var all = new ArrayList<Bson>(List.of(eq("contact", true), eq("leftAt", null), says(words)));
        if (!agencies.isEmpty()) {
            all.add(in("agency", agencies));
        }
        if (area != null) {
            all.add(eq("areas", area));
        }
        return and(all);
    }

    private static Bson says(String words) {
        var wanted = Folded.words(words.strip());
        return wanted.isEmpty()
                ? new Document()
                : regex("words", Pattern.quote(wanted.substring(0, Math.min(wanted.length(), MOST_LETTERS))));
    }
}
