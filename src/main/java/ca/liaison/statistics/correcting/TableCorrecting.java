package ca.liaison.statistics.correcting;

import ca.liaison.identity.Viewer;
import ca.liaison.publications.ChangedMeanwhile;
import ca.liaison.publications.Indexing;
import ca.liaison.publications.TableWords;
import ca.liaison.publications.editing.Editing;
import ca.liaison.statistics.NoSuchDataset;
import ca.liaison.statistics.OpenDataset;
import ca.liaison.statistics.Table;
import ca.liaison.statistics.TableCorrections;
import ca.liaison.statistics.asking.RowPage;
import ca.liaison.statistics.keeping.Tabulating;
import ca.liaison.statistics.understanding.ParsedTable;
import ca.liaison.statistics.understanding.Sheets;
import ca.liaison.statistics.understanding.TableFinding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Lets a liaison officer say what the machine did not understand of a table, and look at the outcome before it counts.
 */
@ApplicationScoped
class TableCorrecting {

    private final Editing editing;
    private final Tabulating tabulating;
    private final TableFinding finding;
    private final Sheets sheets;
    private final Indexing indexing;

    @Inject
    TableCorrecting(Editing editing, Tabulating tabulating, TableFinding finding, Sheets sheets, Indexing indexing) {
        this.editing = editing;
        this.tabulating = tabulating;
        this.finding = finding;
        this.sheets = sheets;
        this.indexing = indexing;
    }

    /**
     * The table as it would be with these corrections, null for none.
     *
     * @throws NoSuchDataset where the latest files do not have it any more
     */
    public Table preview(OpenDataset opened, TableCorrections corrections) {
        return finding.understood(
                madeOut(opened),
                opened.publication(),
                corrections,
                opened.dataset().id(),
                opened.version().number());
    }

    private ParsedTable madeOut(OpenDataset opened) {
        return tabulating
                .madeOut(opened.publication(), opened.dataset())
                .orElseThrow(() -> new NoSuchDataset(opened.dataset().id().value() + " in the latest files"));
    }

    /** The first rows of a table that nobody keeps. */
    public List<RowPage.Row> rows(Table preview, int most) {
        var reader = finding.reader(preview, sheets.find(preview.file()).orElseThrow());
        return java.util.stream.IntStream.range(0, Math.min(most, reader.count()))
                .mapToObj(row -> new RowPage.Row(row, preview.totals().contains(row), reader.cells(row)))
                .toList();
    }

    /**
     * Keeps them, for this version and all later ones: at once, or once somebody else agrees, like every change of what
     * readers see.
     *
     * @param revision of the publication, the one that was read
     * @return whether it waits
     * @throws ChangedMeanwhile where somebody else was faster
     */
    public boolean save(OpenDataset opened, int revision, TableCorrections corrections, Viewer viewer) {
        var publication = editing.correct(
                opened.publication().id(),
                revision,
                new TableWords(opened.dataset().id().value(), corrections.written()),
                viewer);
        if (!publication.waits()) {
            tabulating.tabulate(publication);
            indexing.index(List.of(publication.id()));
        }
        return publication.waits();
    }

    /** What somebody wants corrected and nobody agreed to yet; empty where that is nothing of this table. */
    public Optional<TableCorrections> proposed(OpenDataset opened) {
        var table = opened.dataset().id().value();
        var standing = opened.publication().metadata().wordsOf(table);
        return Optional.ofNullable(opened.publication().proposal())
                .flatMap(proposal -> proposal.metadata().wordsOf(table))
                .filter(words -> !words.equals(standing.orElse(null)))
                .map(TableCorrections::read);
    }
}
