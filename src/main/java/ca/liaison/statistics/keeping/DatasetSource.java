package ca.liaison.statistics.keeping;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.publications.Entries;
import ca.liaison.publications.FindableTables;
import ca.liaison.publications.Kind;
import ca.liaison.publications.Publication;
import ca.liaison.publications.Publications;
import ca.liaison.search.EntryId;
import ca.liaison.search.Filing;
import ca.liaison.search.PassageEntry;
import ca.liaison.search.SearchEntry;
import ca.liaison.search.Source;
import ca.liaison.statistics.Dataset;
import ca.liaison.statistics.DatasetId;
import ca.liaison.statistics.Table;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Datasets as the index keeps them: by title, columns and texts (the places that a table is about), with the readers of
 * their publications. They are filed together with their publication, so both always have the same readers.
 */
@ApplicationScoped
class DatasetSource implements Source, FindableTables {

    /** More columns than these say nothing more on a card; all of them are found. */
    private static final int MOST_COLUMNS_NAMED = 12;

    private final Datasets datasets;
    private final Publications publications;
    private final TableTexts texts;

    @Inject
    DatasetSource(Datasets datasets, Publications publications, TableTexts texts) {
        this.datasets = datasets;
        this.publications = publications;
        this.texts = texts;
    }

    @Override
    public String name() {
        return Dataset.SOURCE;
    }

    @Override
    public Stream<String> ids() {
        return datasets.all().stream()
                .filter(dataset -> dataset.position() != null)
                .map(dataset -> dataset.id().value());
    }

    @Override
    public Optional<Filing> find(String id) {
        return datasets.find(new DatasetId(id))
                .filter(dataset -> dataset.position() != null)
                .flatMap(dataset -> publications
                        .find(dataset.publication())
                        .filter(DatasetSource::hasDatasets)
                        .map(publication -> filing(dataset, publication)));
    }

    @Override
    public Stream<PassageEntry> passages(Publication publication) {
        return listed(publication).flatMap(texts::of);
    }

    @Override
    public Stream<Filing> filings(Publication publication) {
        return listed(publication).map(dataset -> filing(dataset, publication));
    }

    @Override
    public Stream<EntryId> former(Publication publication) {
        return datasets.of(publication.id()).stream()
                .filter(dataset -> dataset.position() == null || !hasDatasets(publication))
                .map(dataset -> id(dataset.id()));
    }

    private Stream<Dataset> listed(Publication publication) {
        return hasDatasets(publication) ? datasets.listed(publication.id()) : Stream.empty();
    }

    private static boolean hasDatasets(Publication publication) {
        return publication.metadata().kind() == Kind.STATISTICS;
    }

    private Filing filing(Dataset dataset, Publication publication) {
        var metadata = publication.metadata();
        var entry = SearchEntry.of(id(dataset.id()), Dataset.SOURCE, publication.audience(), metadata.marking())
                .standingIn(Entries.id(publication.id()))
                .titled(dataset.title(), dataset.slug())
                .summarized(datasets.table(dataset.latest().table())
                        .map(DatasetSource::columns)
                        .orElse(null))
                .inState(
                        metadata.state().name(),
                        metadata.state().isCurrent(),
                        metadata.published(),
                        publication.modifiedAt());
        return new Filing(entry, () -> texts.of(dataset).iterator());
    }

    private static Bilingual columns(Table table) {
        return new Bilingual(columns(table, Language.EN), columns(table, Language.FR));
    }

    private static String columns(Table table, Language language) {
        return table.columns().stream()
                .limit(MOST_COLUMNS_NAMED)
                .map(column -> column.name().in(language))
                .collect(Collectors.joining(", "));
    }

    private static EntryId id(DatasetId dataset) {
        return new EntryId(Dataset.SOURCE, dataset.value());
    }
}
