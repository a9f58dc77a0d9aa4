package ca.liaison.publications;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.set;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.files.Digest;
import ca.liaison.files.FileReferences;
import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import ca.liaison.store.Step;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOneModel;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;

/** Every question we ask the store about publications. */
@Repository
public class Publications implements FileReferences {

    private static final int BATCH = 200;
    private static final int MOST_NAMESAKES = 10_000;

    private final MongoCollection<Publication> publications;

    @Inject
    public Publications(Shelves shelves) {
        publications = shelves.open("publications", Publication.class, Step.unique("slug.en"), Step.unique("slug.fr"));
    }

    /**
     * Adds it under the first free address: its own, or its own and a number. Where the id is there already, nothing is
     * added.
     */
    Publication add(Publication fresh) {
        var wanted = fresh.slug();
        for (int namesake = 1; namesake < MOST_NAMESAKES; namesake++) {
            var suffix = namesake == 1 ? "" : "-" + namesake;
            var addressed = fresh.at(new Bilingual(wanted.en() + suffix, wanted.fr() + suffix));
            try {
                publications.insertOne(addressed);
                return addressed;
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                var same = find(fresh.id());
                if (same.isPresent()) {
                    return same.get();
                }
            }
        }
        throw new IllegalStateException("No address is free for " + wanted);
    }

    public Optional<Publication> find(PublicationId id) {
        return Optional.ofNullable(publications.find(eq("_id", id.value())).first());
    }

    Optional<Publication> findBySlug(Language language, String slug) {
        return Optional.ofNullable(
                publications.find(eq("slug." + language.code(), slug)).first());
    }

    public List<Publication> findAll(Collection<PublicationId> ids) {
        var values = ids.stream().map(PublicationId::value).toList();
        return values.isEmpty()
                ? List.of()
                : publications.find(in("_id", values)).batchSize(BATCH).into(new ArrayList<>());
    }

    /**
     * Saves over the revision that was read.
     *
     * @throws ChangedMeanwhile where somebody else was faster
     */
    public Publication save(Publication changed) {
        var next = changed.nextRevision();
        var asRead = and(eq("_id", changed.id().value()), eq("revision", changed.revision()));
        if (publications.replaceOne(asRead, next).getMatchedCount() == 0) {
            throw new ChangedMeanwhile(changed.id());
        }
        return next;
    }

    /**
     * Notes that the index holds these revisions; where a newer one was saved meanwhile, that one stays to be indexed.
     */
    void indexed(List<Publication> filed) {
        var notes = filed.stream()
                .map(one -> new UpdateOneModel<Publication>(
                        and(eq("_id", one.id().value()), eq("revision", one.revision())),
                        set("indexed", one.revision())))
                .toList();
        if (!notes.isEmpty()) {
            publications.bulkWrite(notes);
        }
    }

    /**
     * Ids of publications of which the index does not hold the latest revision, though they have not changed since
     * then.
     */
    List<PublicationId> unindexed(Instant since, int most) {
        var behind = new Document("$expr", new Document("$ne", List.of("$indexed", "$revision")));
        return publications
                .withDocumentClass(Document.class)
                .find(and(behind, not(gte("versions.at", since))))
                .projection(new Document("_id", 1))
                .batchSize(BATCH)
                .limit(most)
                .map(found -> new PublicationId(found.getString("_id")))
                .into(new ArrayList<>());
    }

    /** The latest revision of every publication of this kind. */
    public Map<PublicationId, Integer> revisions(Kind kind) {
        var revisions = new HashMap<PublicationId, Integer>();
        publications
                .withDocumentClass(Document.class)
                .find(eq("metadata.kind", kind.name()))
                .projection(include("revision"))
                .batchSize(BATCH)
                .forEach(found ->
                        revisions.put(new PublicationId(found.getString("_id")), found.getInteger("revision")));
        return revisions;
    }

    @Override
    public String kind() {
        return "publication";
    }

    @Override
    public Stream<Reference> references() {
        var all = publications
                .withDocumentClass(Document.class)
                .find()
                .projection(include("editions.file"))
                .batchSize(BATCH);
        return StreamSupport.stream(all.spliterator(), false)
                .flatMap(one -> one.getList("editions", Document.class, List.of()).stream()
                        .map(edition -> new Reference(one.getString("_id"), new Digest(edition.getString("file")))));
    }

    /** All ids. To be closed. */
    Stream<PublicationId> ids() {
        var cursor = publications
                .withDocumentClass(Document.class)
                .find()
                .projection(new Document("_id", 1))
                .batchSize(BATCH);
        return StreamSupport.stream(
                cursor.map(found -> new PublicationId(found.getString("_id"))).spliterator(), false);
    }
}
