package ca.liaison.statistics.asking;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.json.Json;
import ca.liaison.statistics.Column;
import ca.liaison.statistics.OpenDataset;
import ca.liaison.statistics.Table;
import ca.liaison.statistics.Type;
import ca.liaison.web.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands beside a CSV so that a program knows what is in it: CSV on the Web (W3C, tabular metadata). */
final class TableMetadata {

    private TableMetadata() {}

    static Map<String, Object> of(OpenDataset opened, Language language, Site site) {
        var table = opened.table();
        var said = new LinkedHashMap<String, Object>();
        said.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", language.code())));
        said.put(
                "url",
                site.absolute(DatasetDocument.path(opened.dataset()) + "/rows.csv?version="
                        + opened.version().number()));
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
                Map.of(
                        "columns",
                        table.columns().stream()
                                .map(column -> column(column, table))
                                .toList()));
        return said;
    }

    private static Map<String, Object> column(Column column, Table table) {
        var said = new LinkedHashMap<String, Object>();
        said.put("name", column.id().replace('-', '_'));
        said.put(
                "titles",
                Json.object("en", column.name().en(), "fr", column.name().fr()));
        said.put("datatype", datatype(column.type()));
        if (column.type().isNumber()) {
            var missing = new ArrayList<String>();
            missing.add("");
            missing.addAll(table.symbols());
            said.put("null", missing);
        }
        if (column.unit() != null) {
            said.put("http://purl.org/linked-data/sdmx/2009/attribute#unitMeasure", both(column.unit()));
        }
        return said;
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
