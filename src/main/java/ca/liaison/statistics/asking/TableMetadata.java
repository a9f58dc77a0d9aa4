package ca.liaison.statistics.asking;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.json.Json;
import ca.liaison.statistics.Column;
import ca.liaison.statistics.OpenDataset;
import ca.liaison.statistics.Table;
import ca.liaison.statistics.Type;
import ca.liaison.web.Site;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What stands beside a CSV so that a program knows what is in it: CSV on the Web (W3C, tabular metadata). */
final class TableMetadata {

    /** Of a number column, so many different texts at most are named as null; with more of them it is one of texts. */
    static final int MOST_NULLS = 200;

    private final OpenDataset opened;
    private final Table table;
    private final Function<String, List<String>> misread;

    /** @param misread the different texts that stand in a number column, which is given by its id */
    TableMetadata(OpenDataset opened, Function<String, List<String>> misread) {
        this.opened = opened;
        this.table = opened.table();
        this.misread = misread;
    }

    /** @param query of the address of the CSV that is described, with its question mark; or nothing */
    Map<String, Object> described(Language language, Site site, String query) {
        var said = new LinkedHashMap<String, Object>();
        said.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", language.code())));
        said.put("url", site.absolute(DatasetDocument.path(opened.dataset()) + "/rows.csv" + query));
        said.put("dc:title", both(opened.dataset().title()));
        said.put("dc:issued", opened.publication().metadata().published().toString());
        said.put("dc:modified", opened.version().at().toString());
        if (opened.publication().metadata().source() != null) {
            said.put("dc:source", both(opened.publication().metadata().source()));
        }
        if (!table.notes().isEmpty()) {
            said.put("rdfs:comment", String.join("\n", table.notes()));
        }
        said.put("dialect", Json.object("encoding", "utf-8", "header", true, "delimiter", ","));
        said.put(
                "tableSchema",
                Map.of("columns", table.columns().stream().map(this::column).toList()));
        return said;
    }

    private Map<String, Object> column(Column column) {
        var said = new LinkedHashMap<String, Object>();
        said.put("name", column.id().replace('-', '_'));
        said.put(
                "titles",
                Json.object(
                        "en", TableDownloads.disarmed(column.name().en()),
                        "fr", TableDownloads.disarmed(column.name().fr())));
        var missing = column.type().isNumber() ? missing(column) : List.<String>of();
        var isNumber = column.type().isNumber() && missing.size() <= MOST_NULLS;
        said.put("datatype", isNumber ? datatype(column.type()) : "string");
        if (isNumber) {
            said.put("null", missing);
        }
        if (column.unit() != null) {
            said.put("http://purl.org/linked-data/sdmx/2009/attribute#unitMeasure", both(column.unit()));
        }
        return said;
    }

    /** Whatever stands in the cells of a number column and is none: nothing, symbols, and what was not understood. */
    private List<String> missing(Column column) {
        return Stream.concat(Stream.of(""), misread.apply(column.id()).stream().map(TableMetadata::inFile))
                .distinct()
                .toList();
    }

    /**
     * A null is compared with a cell as its datatype reads it: without spaces around it, and with single ones within.
     */
    private static String inFile(String text) {
        return TableDownloads.disarmed(text).strip().replaceAll("\\s+", " ");
    }

    private static String datatype(Type type) {
        return switch (type) {
            case TEXT, GEOGRAPHY -> "string";
            case WHOLE -> "integer";
            case YEAR -> "gYear";
            case DATE -> "date";
            default -> "decimal";
        };
    }

    private static List<Map<String, Object>> both(Bilingual words) {
        return List.of(
                Json.object("@value", words.en(), "@language", "en"),
                Json.object("@value", words.fr(), "@language", "fr"));
    }
}
