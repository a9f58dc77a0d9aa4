package ca.liaison.statistics.keeping;

import ca.liaison.Bilingual;
import ca.liaison.publications.Kind;
import ca.liaison.publications.Publication;
import ca.liaison.publications.Slug;
import ca.liaison.statistics.Column;
import ca.liaison.statistics.Dataset;
import ca.liaison.statistics.Dataset.Version;
import ca.liaison.statistics.DatasetId;
import ca.liaison.statistics.Table;
import ca.liaison.statistics.TableCorrections;
import ca.liaison.statistics.understanding.FallbackNames;
import ca.liaison.statistics.understanding.ParsedTable;
import ca.liaison.statistics.understanding.Sheets;
import ca.liaison.statistics.understanding.TableFinding;
import ca.liaison.statistics.understanding.TableReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the datasets of a publication in step with its files: what is new becomes a dataset, another file for a known
 * table its next version, and what the files do not have any more stays where it can be cited. Every step can be
 * repeated.
 */
@ApplicationScoped
public class Tabulating {

    private static final double ALIKE = 0.6;

    private final TableFinding finding;
    private final Datasets datasets;
    private final Sheets sheets;
    private final Clock clock;
    private final Map<Object, Object> atWork = new ConcurrentHashMap<>();

    @Inject
    public Tabulating(TableFinding finding, Datasets datasets, Sheets sheets, Clock clock) {
        this.finding = finding;
        this.datasets = datasets;
        this.sheets = sheets;
        this.clock = clock;
    }

    /** Does nothing where the tables of this very revision are known, or where tables are none of its business. */
    public void tabulate(Publication publication) {
        if (publication.metadata().kind() != Kind.STATISTICS) {
            return;
        }
        synchronized (atWork.computeIfAbsent(publication.id(), any -> new Object())) {
            var known = datasets.tabulation(publication.id());
            if (known.filter(one -> isUpToDate(one, publication)).isEmpty()) {
                var result = finding.in(publication);
                keep(publication, result.tables());
                datasets.save(new Tabulation(
                        publication.id(),
                        publication.revision(),
                        Tabulation.ART,
                        publication.editions().stream()
                                .map(edition -> edition.file())
                                .toList(),
                        result.problems()));
            }
        }
    }

    /** The table of a dataset as it was made out of the latest files; empty where they do not have it any more. */
    public Optional<ParsedTable> madeOut(Publication publication, Dataset dataset) {
        return finding.in(publication).tables().stream()
                .filter(made -> made.place().equals(dataset.place()))
                .findFirst();
    }

    private static boolean isUpToDate(Tabulation known, Publication publication) {
        return known.revision() >= publication.revision() && known.art() == Tabulation.ART;
    }

    private void keep(Publication publication, List<ParsedTable> tables) {
        var known = datasets.of(publication.id());
        var matched = new HashSet<DatasetId>();
        for (int position = 0; position < tables.size(); position++) {
            var made = tables.get(position);
            var title = title(publication, made, position, tables.size());
            var dataset = match(made, known, matched);
            if (dataset.isPresent()) {
                matched.add(dataset.get().id());
                update(publication, dataset.get(), made, title, position);
            } else {
                matched.add(create(publication, made, title, position, known, matched)
                        .id());
            }
        }
        known.stream()
                .filter(dataset -> !matched.contains(dataset.id()) && dataset.position() != null)
                .forEach(dataset -> datasets.save(dataset.gone()));
    }

    /** The dataset of the table that stood in the same place, else the one whose columns are called alike. */
    private Optional<Dataset> match(ParsedTable made, List<Dataset> known, Set<DatasetId> taken) {
        var free =
                known.stream().filter(dataset -> !taken.contains(dataset.id())).toList();
        return free.stream()
                .filter(dataset -> made.place().equals(dataset.place()))
                .findFirst()
                .or(() -> free.stream()
                        .filter(dataset -> datasets.table(dataset.latest().table())
                                .filter(table -> areAlike(table, made.table()))
                                .isPresent())
                        .findFirst());
    }

    private static boolean areAlike(Table a, Table b) {
        var mine = new HashSet<>(a.columns().stream().map(Column::id).toList());
        var all = new HashSet<>(mine);
        b.columns().forEach(column -> all.add(column.id()));
        mine.retainAll(b.columns().stream().map(Column::id).toList());
        return mine.size() >= ALIKE * all.size();
    }

    private Dataset create(
            Publication publication,
            ParsedTable made,
            Bilingual title,
            int position,
            List<Dataset> known,
            Set<DatasetId> matched) {
        var ids = new HashSet<>(matched);
        known.forEach(dataset -> ids.add(dataset.id()));
        int number = 1;
        while (ids.contains(new DatasetId(publication.id().value() + "-" + number))) {
            number++;
        }
        var id = new DatasetId(publication.id().value() + "-" + number);
        var table = finding.understood(made, publication, null, id, 1);
        datasets.keep(table);
        var version = new Version(1, table.id(), table.file(), table.rows(), clock.instant(), null);
        return datasets.add(new Dataset(
                id,
                0,
                publication.id(),
                new Bilingual(Slug.of(title.en()), Slug.of(title.fr())),
                title,
                position,
                made.place(),
                null,
                List.of(version)));
    }

    private void update(Publication publication, Dataset dataset, ParsedTable made, Bilingual title, int position) {
        var latest = dataset.latest();
        var isSameFile = latest.file().equals(made.edition().file());
        var number = isSameFile ? latest.number() : latest.number() + 1;
        var corrections = corrections(publication, dataset);
        var table = finding.understood(made, publication, corrections, dataset.id(), number);
        var before = isSameFile ? before(dataset, number) : datasets.table(latest.table());
        var difference = before.map(old -> VersionDifferences.between(reader(old), finding.reader(table, made.file())))
                .orElse(null);
        var version = new Version(
                number, table.id(), table.file(), table.rows(), isSameFile ? latest.at() : clock.instant(), difference);
        var shown = corrections != null && corrections.title() != null ? corrections.title() : title;
        var next = dataset.corrected(corrections).with(version, shown, position, made.place());
        datasets.keep(table);
        if (!Objects.equals(next, dataset)) {
            datasets.save(next);
        }
    }

    /** Those that hold for its publication; what was said before they were kept there stands with the dataset. */
    static TableCorrections corrections(Publication publication, Dataset dataset) {
        return publication
                .metadata()
                .wordsOf(dataset.id().value())
                .map(TableCorrections::read)
                .orElse(dataset.corrections());
    }

    private Optional<Table> before(Dataset dataset, int number) {
        return dataset.version(number - 1).flatMap(version -> datasets.table(version.table()));
    }

    private TableReader reader(Table table) {
        return finding.reader(table, sheets.find(table.file()).orElseThrow());
    }

    /** A publication with one table lends it its title. */
    private static Bilingual title(Publication publication, ParsedTable made, int position, int all) {
        var title = publication.metadata().title();
        return all == 1
                ? title
                : made.name() == null
                        ? FallbackNames.ofTable(title, position + 1)
                        : FallbackNames.ofPart(title, made.name());
    }
}
