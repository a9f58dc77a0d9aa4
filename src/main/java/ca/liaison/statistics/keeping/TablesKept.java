package ca.liaison.statistics.keeping;

import ca.liaison.Language;
import ca.liaison.extraction.TextWarning;
import ca.liaison.files.Digest;
import ca.liaison.jobs.Chore;
import ca.liaison.publications.FieldChange;
import ca.liaison.publications.Indexing;
import ca.liaison.publications.Kind;
import ca.liaison.publications.Publication;
import ca.liaison.publications.PublicationId;
import ca.liaison.publications.Publications;
import ca.liaison.publications.Tables;
import ca.liaison.statistics.TableCorrections;
import ca.liaison.statistics.understanding.CellReading;
import ca.liaison.statistics.understanding.TableFinding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What publications learn of their datasets. An ingestion has its tables read before it is done; a round now and then
 * finds what came another way: a publication that only now became one of statistics, one from before there were
 * datasets, one that a crash left half done.
 */
@ApplicationScoped
public class TablesKept implements Tables, Chore {

    private final CellReading cells;
    private final Tabulating tabulating;
    private final Datasets datasets;
    private final Publications publications;
    private final Indexing indexing;
    /** The revisions that need not be looked at again. */
    private final Map<PublicationId, Integer> done = new HashMap<>();

    @Inject
    public TablesKept(
            CellReading cells, Tabulating tabulating, Datasets datasets, Publications publications, Indexing indexing) {
        this.cells = cells;
        this.tabulating = tabulating;
        this.datasets = datasets;
        this.publications = publications;
        this.indexing = indexing;
    }

    @Override
    public List<TextWarning> read(Digest file, String name, Path copy) {
        return TableFinding.isSpreadsheet(name) ? cells.read(file, name, copy) : List.of();
    }

    @Override
    public void read(Publication publication) {
        tabulating.tabulate(publication);
    }

    @Override
    public void agreed(Publication publication) {
        tabulating.tabulate(publication);
        indexing.index(List.of(publication.id()));
    }

    @Override
    public List<FieldChange> differences(Publication publication, Language reader) {
        return datasets.of(publication.id()).stream()
                .sorted(Comparator.comparing(dataset -> dataset.id().value()))
                .flatMap(dataset -> {
                    var wanted = publication.latestWords().wordsOf(dataset.id().value());
                    var isOther = wanted.isPresent()
                            && !wanted.equals(
                                    publication.metadata().wordsOf(dataset.id().value()));
                    return isOther
                            ? Stream.of(new FieldChange(
                                    dataset.title().in(reader),
                                    CorrectionWords.of(Tabulating.corrections(publication, dataset), reader),
                                    CorrectionWords.of(TableCorrections.read(wanted.get()), reader)))
                            : Stream.empty();
                })
                .toList();
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public boolean doOne() {
        if (done.isEmpty()) {
            datasets.tabulations().stream()
                    .filter(one -> one.art() == Tabulation.ART)
                    .forEach(one -> done.put(one.publication(), one.revision()));
        }
        var behind = publications.revisions(Kind.STATISTICS).entrySet().stream()
                .filter(one -> done.getOrDefault(one.getKey(), -1) < one.getValue())
                .findFirst();
        behind.flatMap(one -> publications.find(one.getKey())).ifPresent(publication -> {
            done.put(publication.id(), publication.revision()); // also where it fails: the next start tries again
            tabulating.tabulate(publication);
            indexing.index(List.of(publication.id()));
        });
        return behind.isPresent();
    }

    @Override
    public List<Named> of(PublicationId publication) {
        return datasets.listed(publication)
                .map(dataset -> new Named(dataset.id().value(), dataset.title(), dataset.slug()))
                .toList();
    }
}
