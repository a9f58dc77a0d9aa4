package ca.liaison.statistics.keeping;

import ca.liaison.Language;
import ca.liaison.files.Digest;
import ca.liaison.jobs.Chore;
import ca.liaison.publications.FieldChange;
import ca.liaison.publications.Indexing;
import ca.liaison.publications.Kind;
import ca.liaison.publications.Publication;
import ca.liaison.publications.PublicationId;
import ca.liaison.publications.Publications;
import ca.liaison.publications.Tables;
import ca.liaison.search.Container;
import ca.liaison.search.PassageEntry;
import ca.liaison.statistics.Dataset;
import ca.liaison.statistics.Table;
import ca.liaison.statistics.TableCorrections;
import ca.liaison.statistics.understanding.CellReading;
import ca.liaison.statistics.understanding.Sheets;
import ca.liaison.statistics.understanding.TableFinding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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

    private static final int LONGEST = 30_000;
    private static final int MOST_TEXTS = 100;

    private final CellReading cells;
    private final Tabulating tabulating;
    private final TableFinding finding;
    private final Datasets datasets;
    private final Sheets sheets;
    private final Publications publications;
    private final Indexing indexing;
    /** The revisions that need not be looked at again. */
    private final Map<PublicationId, Integer> done = new HashMap<>();

    @Inject
    public TablesKept(
            CellReading cells,
            Tabulating tabulating,
            TableFinding finding,
            Datasets datasets,
            Sheets sheets,
            Publications publications,
            Indexing indexing) {
        this.cells = cells;
        this.tabulating = tabulating;
        this.finding = finding;
        this.datasets = datasets;
        this.sheets = sheets;
        this.publications = publications;
        this.indexing = indexing;
    }

    @Override
    public void read(Digest file, String name, Path copy) {
        if (TableFinding.isSpreadsheet(name)) {
            cells.read(file, name, copy);
        }
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
        return latest(publication)
                .map(dataset -> new Named(dataset.id().value(), dataset.title(), dataset.slug()))
                .toList();
    }

    private Stream<Dataset> latest(PublicationId publication) {
        return datasets.of(publication).stream()
                .filter(dataset -> dataset.position() != null)
                .sorted(Comparator.comparing(Dataset::position));
    }

    @Override
    public Stream<PassageEntry> passages(Publication publication) {
        return publication.metadata().kind() != Kind.STATISTICS
                ? Stream.empty()
                : latest(publication.id()).flatMap(this::passages);
    }

    /** In each language what the table is called and what its columns are called, then its texts. */
    private Stream<PassageEntry> passages(Dataset dataset) {
        return datasets.table(dataset.latest().table()).stream()
                .flatMap(table -> Stream.of(Language.values())
                        .flatMap(language -> texts(dataset, table, language).stream()
                                .map(text -> new PassageEntry(
                                        Container.TABLE,
                                        dataset.position() + 1,
                                        dataset.title().in(language),
                                        dataset.id().value(),
                                        language,
                                        text))));
    }

    private List<String> texts(Dataset dataset, Table table, Language language) {
        var texts = new ArrayList<String>();
        var text = new StringBuilder(dataset.title().in(language));
        table.columns().forEach(column -> text.append('\n').append(column.name().in(language)));
        table.notes().forEach(note -> text.append('\n').append(note));
        var reader = finding.reader(table, sheets.find(table.file()).orElseThrow());
        for (int i = 0; i < table.columns().size(); i++) {
            if (!table.columns().get(i).type().isNumber()) {
                for (var word : reader.differentWords(i)) {
                    text.append('\n').append(reader.meaning(i).text(word).in(language));
                    if (text.length() > LONGEST && texts.size() < MOST_TEXTS) {
                        texts.add(text.toString());
                        text.setLength(0);
                    }
                }
            }
        }
        if (texts.size() < MOST_TEXTS) {
            texts.add(text.toString());
        }
        return texts;
    }
}
