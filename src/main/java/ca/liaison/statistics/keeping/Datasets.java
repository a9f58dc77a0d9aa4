package ca.liaison.statistics.keeping;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.files.Digest;
import ca.liaison.files.FileReferences;
import ca.liaison.publications.ChangedMeanwhile;
import ca.liaison.publications.PublicationId;
import ca.liaison.statistics.Dataset;
import ca.liaison.statistics.DatasetId;
import ca.liaison.statistics.Table;
import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import ca.liaison.store.Step;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;

/**
 * Every question we ask the store about datasets. A table is kept before the dataset that names it; one that no dataset
 * names is harmless, and its name is made of what it is, so that a repetition keeps it once.
 */
@Repository
public class Datasets implements FileReferences {

    private static final int BATCH = 200;
    private static final int MOST_NAMESAKES = 10_000;

    private final MongoCollection<Dataset> datasets;
    private final MongoCollection<Table> tables;
    private final MongoCollection<Tabulation> tabulations;

    @Inject
    public Datasets(Shelves shelves) {
        datasets = shelves.open(
                "datasets", Dataset.class, Step.unique("slug.en"), Step.unique("slug.fr"), Step.index("publication"));
        tables = shelves.open("tables", Table.class);
        tabulations = shelves.open("tabulations", Tabulation.class);
    }

    @Override
    public String kind() {
        return "table";
    }

    @Override
    public Stream<Reference> references() {
        var all = tables.withDocumentClass(Document.class)
                .find(ne("region.cells", null))
                .projection(include("region.cells"))
                .batchSize(BATCH);
        return StreamSupport.stream(all.spliterator(), false)
                .map(one -> new Reference(
                        one.getString("_id"),
                        new Digest(one.get("region", Document.class).getString("cells"))));
    }

    /** Adds it under the first free address. Where the id is there already, nothing is added. */
    Dataset add(Dataset fresh) {
        for (int namesake = 1; namesake < MOST_NAMESAKES; namesake++) {
            var suffix = namesake == 1 ? "" : "-" + namesake;
            var addressed = new Dataset(
                    fresh.id(),
                    fresh.revision(),
                    fresh.publication(),
                    new Bilingual(fresh.slug().en() + suffix, fresh.slug().fr() + suffix),
                    fresh.title(),
                    fresh.position(),
                    fresh.place(),
                    fresh.corrections(),
                    fresh.versions());
            try {
                datasets.insertOne(addressed);
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
        throw new IllegalStateException("No address is free for " + fresh.slug());
    }

    public Optional<Dataset> find(DatasetId id) {
        return Optional.ofNullable(datasets.find(eq("_id", id.value())).first());
    }

    public Optional<Dataset> findBySlug(Language language, String slug) {
        return Optional.ofNullable(
                datasets.find(eq("slug." + language.code(), slug)).first());
    }

    /** All of one publication, also those that its latest files do not have any more. */
    public List<Dataset> of(PublicationId publication) {
        return datasets.find(eq("publication", publication.value()))
                .batchSize(BATCH)
                .into(new ArrayList<>());
    }

    public List<Dataset> all() {
        return datasets.find().batchSize(BATCH).into(new ArrayList<>());
    }

    /**
     * Saves over the revision that was read.
     *
     * @throws ChangedMeanwhile where somebody else was faster
     */
    public Dataset save(Dataset changed) {
        var next = changed.nextRevision();
        if (datasets.replaceOne(and(eq("_id", changed.id().value()), eq("revision", changed.revision())), next)
                        .getMatchedCount()
                == 0) {
            throw new ChangedMeanwhile(changed.publication());
        }
        return next;
    }

    public Optional<Table> table(String id) {
        return Optional.ofNullable(tables.find(eq("_id", id)).first());
    }

    void keep(Table table) {
        tables.replaceOne(eq("_id", table.id()), table, new ReplaceOptions().upsert(true));
    }

    Optional<Tabulation> tabulation(PublicationId publication) {
        return Optional.ofNullable(
                tabulations.find(eq("_id", publication.value())).first());
    }

    List<Tabulation> tabulations() {
        return tabulations.find().batchSize(BATCH).into(new ArrayList<>());
    }

    public void save(Tabulation tabulation) {
        tabulations.replaceOne(
                eq("_id", tabulation.publication().value()), tabulation, new ReplaceOptions().upsert(true));
    }

    /** Those that its page names, in the order of the files. */
    Stream<Dataset> listed(PublicationId publication) {
        return of(publication).stream()
                .filter(dataset -> dataset.position() != null)
                .sorted(Comparator.comparing(Dataset::position));
    }
}
