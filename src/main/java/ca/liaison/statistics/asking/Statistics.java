package ca.liaison.statistics.asking;

import ca.liaison.Language;
import ca.liaison.identity.Viewer;
import ca.liaison.publications.Catalogue;
import ca.liaison.publications.Kind;
import ca.liaison.publications.Publication;
import ca.liaison.publications.PublicationId;
import ca.liaison.statistics.Cell;
import ca.liaison.statistics.Dataset;
import ca.liaison.statistics.DatasetId;
import ca.liaison.statistics.NoSuchDataset;
import ca.liaison.statistics.OpenDataset;
import ca.liaison.statistics.Table;
import ca.liaison.statistics.keeping.Datasets;
import ca.liaison.statistics.understanding.KeptCells;
import ca.liaison.statistics.understanding.Sheets;
import ca.liaison.statistics.understanding.TableFinding;
import ca.liaison.statistics.understanding.TableReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The door of the room: every dataset is opened here, and every question about its rows is answered here. Who may read
 * a publication may read its datasets. Whatever is handed out of something marked is told to the catalogue here, which
 * has it entered in the record.
 */
@ApplicationScoped
public class Statistics {

    private static final int BITS = 8;
    private static final String KIND = "dataset";
    private static final String VIEW = "dataset.view";

    private final Datasets datasets;
    private final Sheets sheets;
    private final Catalogue catalogue;
    private final TableFinding finding;
    private final KeptCells kept;

    @Inject
    public Statistics(Datasets datasets, Sheets sheets, Catalogue catalogue, TableFinding finding, KeptCells kept) {
        this.datasets = datasets;
        this.sheets = sheets;
        this.catalogue = catalogue;
        this.finding = finding;
        this.kept = kept;
    }

    /**
     * @param version null for the latest
     * @throws NoSuchDataset where there is none for this viewer
     */
    public OpenDataset open(DatasetId id, Integer version, Viewer viewer) {
        return handed(VIEW, find(id, version, viewer), viewer);
    }

    /** The same, to take all its rows along. */
    public OpenDataset take(DatasetId id, Integer version, Viewer viewer) {
        return handed("dataset.download", find(id, version, viewer), viewer);
    }

    private OpenDataset find(DatasetId id, Integer version, Viewer viewer) {
        return datasets.find(id)
                .flatMap(dataset -> opened(dataset, version, viewer))
                .orElseThrow(() -> new NoSuchDataset(id.value()));
    }

    private OpenDataset handed(String action, OpenDataset opened, Viewer viewer) {
        catalogue.handing(action, KIND, opened.dataset().id().value(), opened.publication(), viewer);
        return opened;
    }

    /** Those that a list shows to its reader, of {@link #all} that there are. */
    public List<OpenDataset> shown(List<OpenDataset> some, Viewer viewer) {
        var publications = new LinkedHashMap<String, Publication>();
        some.forEach(opened -> publications.put(opened.dataset().id().value(), opened.publication()));
        catalogue.listing("dataset.list", KIND, publications, viewer);
        return some;
    }

    /** The dataset at an address; one under its address in the other language, or under its id, is found as well. */
    public OpenDataset at(Language language, String slug, Integer version, Viewer viewer) {
        var found = datasets.findBySlug(language, slug)
                .or(() -> datasets.findBySlug(language.other(), slug))
                .or(() -> datasets.find(new DatasetId(slug)))
                .flatMap(dataset -> opened(dataset, version, viewer))
                .orElseThrow(() -> new NoSuchDataset(slug));
        return handed(VIEW, found, viewer);
    }

    private Optional<OpenDataset> opened(Dataset dataset, Integer version, Viewer viewer) {
        return readable(dataset.publication(), viewer).flatMap(publication -> opened(dataset, version, publication));
    }

    private Optional<Publication> readable(PublicationId publication, Viewer viewer) {
        return catalogue
                .find(publication, viewer)
                .filter(found -> found.metadata().kind() == Kind.STATISTICS);
    }

    private Optional<OpenDataset> opened(Dataset dataset, Integer version, Publication publication) {
        var wanted = version == null ? Optional.of(dataset.latest()) : dataset.version(version);
        return wanted.map(one -> new OpenDataset(dataset, one, table(one.table()), publication));
    }

    private Table table(String id) {
        return kept.held(
                List.of("table", id),
                any -> datasets.table(id)
                        .orElseThrow(() ->
                                new IllegalStateException("Table " + id + " is named by its dataset, but not kept")),
                table -> 600 * table.columns().size());
    }

    /** Another one to be laid beside an opened one; empty where there is none for this viewer. */
    public Optional<OpenDataset> other(DatasetId id, Viewer viewer) {
        return datasets.find(id)
                .filter(dataset -> dataset.position() != null)
                .flatMap(dataset -> opened(dataset, null, viewer))
                .map(opened -> handed(VIEW, opened, viewer));
    }

    /**
     * Every dataset that the viewer may read, to choose from; what is shown of them is told to {@link #shown}: the
     * latest versions, newest publications first.
     */
    public List<OpenDataset> all(Viewer viewer) {
        var publications = new HashMap<PublicationId, Optional<Publication>>();
        var all = new ArrayList<OpenDataset>();
        for (var dataset : datasets.all()) {
            if (dataset.position() != null) {
                publications
                        .computeIfAbsent(dataset.publication(), id -> readable(id, viewer))
                        .flatMap(publication -> opened(dataset, null, publication))
                        .ifPresent(all::add);
            }
        }
        all.sort(Comparator.comparing(
                        (OpenDataset one) -> one.publication().metadata().published(), Comparator.reverseOrder())
                .thenComparing(one -> one.publication().id().value())
                .thenComparing(one -> one.dataset().position()));
        return all;
    }

    /** Those of one publication, in the order of the file. Nothing where the viewer may not read the publication. */
    public List<OpenDataset> of(PublicationId publication, Viewer viewer) {
        return readable(publication, viewer).stream()
                .flatMap(found -> datasets.of(publication).stream()
                        .filter(dataset -> dataset.position() != null)
                        .sorted(Comparator.comparing(Dataset::position))
                        .flatMap(dataset -> opened(dataset, null, found).stream()))
                .toList();
    }

    public RowPage rows(Table table, RowsQuery query) {
        var reader = reader(table);
        var totals = new HashSet<>(table.totals());
        var rows = new ArrayList<RowPage.Row>();
        long from = (long) (query.page() - 1) * query.size();
        var selected = query.filters().isEmpty() ? null : selected(reader, query.filters());
        long total = selected == null ? reader.count() : selected.cardinality();
        var order = query.order().isEmpty() ? null : order(reader, query.order());
        if (selected == null) {
            for (long place = from; place < Math.min(total, from + query.size()); place++) {
                rows.add(row(reader, order == null ? (int) place : order[(int) place], totals));
            }
            return new RowPage(total, query.page(), query.size(), rows);
        }
        long place = 0;
        for (int i = order == null ? selected.nextSetBit(0) : 0;
                i >= 0 && i < reader.count() && rows.size() < query.size() && from < total;
                i = order == null ? selected.nextSetBit(i + 1) : i + 1) {
            int row = order == null ? i : order[i];
            if (selected.get(row) && place++ >= from) {
                rows.add(row(reader, row, totals));
            }
        }
        return new RowPage(total, query.page(), query.size(), rows);
    }

    private static RowPage.Row row(TableReader reader, int row, Set<Integer> totals) {
        return new RowPage.Row(row, totals.contains(row), reader.cells(row));
    }

    /** In order of their keys. At most {@code 10,000} groups. */
    public List<Group> groups(Table table, GroupsQuery query) {
        return groups(table, query, false);
    }

    /**
     * The same; a row that adds up others counts where it makes a group of its own, as Canada does beside its
     * provinces.
     */
    public List<Group> ownGroups(Table table, GroupsQuery query) {
        return groups(table, query, true);
    }

    /**
     * @param withOwn whether a row that adds up others counts where it makes a group of its own, as Canada does beside
     *     its provinces
     */
    private List<Group> groups(Table table, GroupsQuery query, boolean withOwn) {
        var reader = reader(table);
        return new Grouping(reader, query, column -> keys(reader, column)).groups(counted(reader, query, withOwn));
    }

    /** Null where all rows count. Totals are left out, unless nothing else is asked for. */
    private BitSet counted(TableReader reader, GroupsQuery query, boolean withOwn) {
        var totals = reader.table().totals();
        if (query.filters().isEmpty() && (query.totals() || totals.isEmpty())) {
            return null;
        }
        var selected = selected(reader, query.filters());
        if (query.totals() || totals.isEmpty()) {
            return selected;
        }
        var without = (BitSet) selected.clone();
        totals.stream().filter(row -> !isAskedFor(reader, query, withOwn, row)).forEach(without::clear);
        return without.isEmpty() ? selected : without;
    }

    /** Whether every column that makes this row a total is one that is asked for, value by value or with one value. */
    private static boolean isAskedFor(TableReader reader, GroupsQuery query, boolean withOwn, int row) {
        var columns = reader.table().columns();
        var reasons = IntStream.range(0, columns.size())
                .filter(column -> reader.isTotal(row, column))
                .mapToObj(column -> columns.get(column).id())
                .toList();
        return !reasons.isEmpty()
                && reasons.stream()
                        .allMatch(id -> withOwn && query.by().contains(id)
                                || query.filters().stream()
                                        .anyMatch(filter -> filter.column().equals(id)
                                                && filter.operator() == Filter.Operator.EQ
                                                && filter.values().size() == 1));
    }

    /** Points in the order of time or as they come; series in order of appearance. At most 100 series. */
    public List<TableSeries> series(Table table, SeriesQuery query) {
        return new SeriesReading(table, groups -> groups(table, groups, true)).series(query);
    }

    /**
     * The different texts that stand in a number column and are no number of it, as symbols and misread cells are; of
     * more than {@code most}, one more than that.
     */
    public List<String> misread(Table table, String column, int most) {
        var place = Columns.place(table, column);
        var of = table.columns().get(place);
        if (Integer.valueOf(0).equals(of.missing()) && Integer.valueOf(0).equals(of.misread())) {
            return List.of();
        }
        var reader = reader(table);
        var meaning = reader.meaning(place);
        return Stream.of(reader.words(place).words())
                .filter(text -> meaning.cell(text).number() == null)
                .limit(most + 1L)
                .toList();
    }

    /** The different values of a column: texts in order of appearance, numbers in their own order. */
    public List<Cell> values(Table table, String column, int most) {
        var reader = reader(table);
        int place = Columns.place(table, column);
        var keys = keys(reader, place);
        var values = new ArrayList<Cell>();
        for (int code = 1; code < keys.count() && values.size() < most; code++) {
            values.add(keys.cell(
                    code, reader.meaning(place), table.columns().get(place).type()));
        }
        return values;
    }

    private TableReader reader(Table table) {
        return kept.held(
                List.of("reader", table.id()),
                any -> finding.reader(table, sheets.find(table.file()).orElseThrow()),
                any -> 1_000 * table.columns().size());
    }

    private BitSet selected(TableReader reader, List<Filter> filters) {
        return kept.held(
                List.of(reader.table().id(), "selected", filters),
                any -> new Selecting(reader).rows(filters),
                bits -> bits.size() / BITS);
    }

    private int[] order(TableReader reader, List<RowsQuery.Order> order) {
        return kept.held(
                List.of(reader.table().id(), "order", order),
                any -> new Ordering(reader).rows(order),
                rows -> rows.length * 4);
    }

    private Keys keys(TableReader reader, int column) {
        return kept.held(List.of(reader.table().id(), "keys", column), any -> Keys.of(reader, column), Keys::bytes);
    }
}
