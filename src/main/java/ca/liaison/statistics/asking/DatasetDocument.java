package ca.liaison.statistics.asking;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.statistics.Column;
import ca.liaison.statistics.Dataset;
import ca.liaison.statistics.Difference;
import ca.liaison.statistics.OpenDataset;
import ca.liaison.statistics.Table;
import ca.liaison.web.Address;
import ca.liaison.web.Site;
import java.time.Instant;
import java.util.List;

/**
 * A dataset as {@code GET /api/datasets/{id}} answers it.
 *
 * @param addresses of its page in each language
 * @param version which one this is
 * @param symbols missing-value symbols that stand in the table
 */
record DatasetDocument(
        String id,
        Bilingual title,
        Bilingual addresses,
        String publication,
        Integer version,
        Integer rows,
        List<ColumnText> columns,
        List<String> notes,
        String language,
        List<String> symbols,
        List<Integer> totals,
        Table.Understanding understood,
        FileText file,
        Bilingual source,
        List<VersionText> versions,
        Downloads downloads,
        Instant read) {

    /** One column; {@code missing} and {@code misread} count cells. */
    record ColumnText(
            String id,
            Bilingual name,
            String header,
            String type,
            Bilingual unit,
            Integer decimals,
            Integer year,
            List<String> notes,
            Integer missing,
            Integer misread) {

        static ColumnText of(Column column) {
            return new ColumnText(
                    column.id(),
                    column.name(),
                    column.header(),
                    column.type().code(),
                    column.unit(),
                    column.decimals(),
                    column.year(),
                    column.notes(),
                    column.missing(),
                    column.misread());
        }
    }

    /** The file that this version was found in. */
    record FileText(String sha256, String name, String sheet) {}

    record VersionText(Integer number, Instant at, Integer rows, String url, Difference difference) {}

    record Downloads(String rows, String csv, String csvMetadata, String xlsx, String json) {}

    static DatasetDocument of(OpenDataset opened, Site site) {
        var dataset = opened.dataset();
        var table = opened.table();
        return new DatasetDocument(
                dataset.id().value(),
                dataset.title(),
                addresses(dataset, site),
                dataset.publication().value(),
                opened.version().number(),
                table.rows(),
                table.columns().stream().map(ColumnText::of).toList(),
                table.notes(),
                table.language(),
                table.symbols(),
                table.totals(),
                table.understood(),
                new FileText(table.file().value(), table.fileName(), table.sheet()),
                opened.publication().metadata().source(),
                dataset.versions().stream()
                        .map(version -> new VersionText(
                                version.number(),
                                version.at(),
                                version.rows(),
                                site.absolute(path(dataset) + "?version=" + version.number()),
                                version.difference()))
                        .toList(),
                downloads(opened, site),
                table.at());
    }

    private static Downloads downloads(OpenDataset opened, Site site) {
        var version = "?version=" + opened.version().number();
        var rows = site.absolute(path(opened.dataset()) + "/rows");
        return new Downloads(
                rows + version,
                rows + ".csv" + version,
                rows + ".csv-metadata.json" + version,
                rows + ".xlsx" + version,
                rows + ".json" + version);
    }

    static String path(Dataset dataset) {
        return "/api/datasets/" + dataset.id().value();
    }

    static Bilingual addresses(Dataset dataset, Site site) {
        return new Bilingual(
                site.absolute(
                        Address.STATISTICS.in(Language.EN, "/" + dataset.slug().en())),
                site.absolute(
                        Address.STATISTICS.in(Language.FR, "/" + dataset.slug().fr())));
    }
}
