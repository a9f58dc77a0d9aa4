package ca.liaison.statistics.understanding;

import ca.liaison.statistics.Column;
import ca.liaison.statistics.OpenDataset;
import ca.liaison.statistics.Table;
import ca.liaison.statistics.Type;
import ca.liaison.statistics.asking.GroupsQuery;
import ca.liaison.statistics.asking.RowPage;
import ca.liaison.statistics.understanding.StatisticsForTests.File;
import ca.liaison.testing.MongoInMemory;
import ca.liaison.vocabulary.Lexicon;
import ca.liaison.vocabulary.Offences;
import ca.liaison.vocabulary.Places;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Small tables, read with the vocabularies that come with the portal. To be closed. */
final class TablesRead implements AutoCloseable {

    private final StatisticsForTests room;

    TablesRead(MongoInMemory mongo, Path data) {
        var content = Path.of("content");
        room = new StatisticsForTests(
                mongo,
                data,
                new VocabularyRecognizer(new Places(content), new Offences(content), new Lexicon(content)));
    }

    StatisticsForTests room() {
        return room;
    }

    Table csv(String... lines) throws IOException {
        return file("t.csv", "en", bytes(lines)).get(0).table();
    }

    Table frenchCsv(String... lines) throws IOException {
        return file("t.csv", "fr", bytes(lines)).get(0).table();
    }

    static byte[] bytes(String... lines) {
        return String.join("\n", lines).concat("\n").getBytes(StandardCharsets.UTF_8);
    }

    List<OpenDataset> file(String name, String language, byte[] bytes) throws IOException {
        return room.publish("p", new File(name, language, bytes));
    }

    List<OpenDataset> workbook(Consumer<XSSFWorkbook> filling) throws IOException {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            filling.accept(book);
            book.write(bytes);
            return file("t.xlsx", "en", bytes.toByteArray());
        }
    }

    /** "Year: year", one for each column. */
    static List<String> columns(Table table) {
        return table.columns().stream()
                .map(column -> column.name().en() + ": " + column.type().code())
                .toList();
    }

    static Column column(Table table, String id) {
        return table.column(id).orElseThrow();
    }

    /**
     * Of one column: places by their codes, days in ISO 8601, whole numbers without a point, else what stands there.
     */
    List<String> values(Table table, String id) {
        int place = table.columns().indexOf(column(table, id));
        var type = table.columns().get(place).type();
        return room.rows(table).rows().stream()
                .map(row -> value(row, place, type))
                .toList();
    }

    private static String value(RowPage.Row row, int place, Type type) {
        var cell = row.cells().get(place);
        if (cell.number() != null) {
            return type == Type.DATE
                    ? LocalDate.ofEpochDay(cell.number().longValue()).toString()
                    : cell.number() == Math.rint(cell.number())
                            ? String.valueOf(cell.number().longValue())
                            : cell.number().toString();
        }
        return cell.place() != null ? cell.place() : cell.raw();
    }

    /** The sums of a column by the values of another, as the API gives them. */
    List<Double> sums(Table table, String by, String measure) {
        return room
                .statistics
                .groups(
                        table,
                        new GroupsQuery(
                                List.of(),
                                List.of(by),
                                List.of(new GroupsQuery.Measure(GroupsQuery.Function.SUM, measure)),
                                false))
                .stream()
                .map(group -> group.values().get(0))
                .toList();
    }

    @Override
    public void close() {
        room.close();
    }
}
