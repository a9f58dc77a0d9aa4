package ca.liaison.statistics;

import ca.liaison.publications.ChangedMeanwhile;
import ca.liaison.publications.Indexing;
import ca.liaison.publications.Publication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Lets a liaison officer say what the machine did not understand of a table, and look at the outcome before it counts. */
@ApplicationScoped
public class Correcting {

    private final Datasets datasets;
    private final Tabulating tabulating;
    private final TableFinding finding;
    private final Sheets sheets;
    private final Indexing indexing;

    @Inject
    Correcting(Datasets datasets, Tabulating tabulating, TableFinding finding, Sheets sheets, Indexing indexing) {
        this.datasets = datasets;
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
    public Table preview(Opened opened, Corrections corrections) {
        return finding.understood(madeOut(opened), opened.publication(), corrections, opened.dataset().id(), opened.version().number());
    }

    private MadeOut madeOut(Opened opened) {
        return tabulating.madeOut(opened.publication(), opened.dataset()).orElseThrow(() -> new NoSuchDataset(opened.dataset().id().value() + " in the latest files"));
    }

    /** The first rows of a table that nobody keeps. */
    public List<RowPage.Row> rows(Table preview, int most) {
        var reader = finding.reader(preview, sheets.find(preview.file()).orElseThrow());
        return java.util.stream.IntStream.range(0, Math.min(most, reader.count())).mapToObj(row -> new RowPage.Row(row, preview.totals().contains(row), reader.cells(row))).toList();
    }

    /**
     * Keeps them, for this version and all later ones.
     *
     * @param revision the one that was read
     * @throws ChangedMeanwhile where somebody else was faster
     */
    public void save(Opened opened, int revision, Corrections corrections) {
        var dataset = opened.dataset();
        if (dataset.revision() != revision) {
            throw new ChangedMeanwhile(dataset.publication());
        }
        Publication publication = opened.publication();
        tabulating.forget(publication.id());
        datasets.save(dataset.corrected(corrections));
        tabulating.tabulate(publication);
        indexing.index(List.of(publication.id()));
    }
}
