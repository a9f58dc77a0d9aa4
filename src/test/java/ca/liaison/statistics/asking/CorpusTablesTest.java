package ca.liaison.statistics.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.liaison.statistics.Table;
import ca.liaison.statistics.Type;
import ca.liaison.statistics.understanding.StatisticsForTests;
import ca.liaison.statistics.understanding.StatisticsForTests.File;
import ca.liaison.testing.MongoInMemory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real tables beside the project, cell by cell: every number that an independent reader of the same file finds is in
 * the dataset, in its row and column, and the dataset has no other. Absent on most machines.
 */
class CorpusTablesTest {

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    private static final Path FOLDER = Path.of(System.getProperty("liaison.corpus", "../shared/corpus"))
            .toAbsolutePath()
            .normalize()
            .resolve("statistics");

    @TempDir
    Path data;

    /**
     * Types: T text, W whole, D decimal, P percent, R rate, Y year, A date, G geography; {@code rows} of data;
     * {@code first} row of data in the file, from 0.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Crime_severity_index_as_per_province.csv|,|en|21900|1|YGTTTD",
                "Selected_police-reported_property_crimes_and_robbery,_Canada,_1998_to_2023.csv|,|en|26|2|YRRRRR",
                "18-24_guilty_cases.csv|,|en|9|1|YWWWWWW",
                "donnee-reg-data.gouv-2023-geographie2024-produit-le2024-07-05.csv|;|fr|2304|1|TYTTWWWWDD",
                "uk_drugs_seizures.csv|,|en|43|1|TTWWWWWWWWWWWWWW",
                "ucr_crime_1975_2015.csv|,|en|2829|1|TYTWWWWWWWRRRRRTT",
                "owid_Homicide_rates_in_Europe_over_long-term_(Eisner_IHME).csv|,|en|206|1|GYR",
                "unodc_robbery.xlsx||en|1482|1|GTGYWD",
                "mis_en_cause_france.xlsx||fr|6|1|GWWWWWWWWWWWWWWWWW",
                "fbi-ucr_weapon_2015.xls||en|52|4|GWWWWWWWWW",
                "fbi-ucr_table-13.xls||en|51|4|GWWWWWWW",
                "state_clearance_rate_data.xlsx||en|38|1|GP"
            })
    void every_number_of_the_file_is_in_the_dataset(
            String name, String separator, String language, int rows, int first, String types) throws IOException {
        var file = FOLDER.resolve(name);
        assumeTrue(Files.isReadable(file), "no corpus at " + FOLDER);
        try (var room = new StatisticsForTests(mongo, data, null)) {
            var opened = room.publish("p", File.at(file, language)).get(0);
            var table = opened.table();
            var independent = separator == null ? workbook(file) : csv(file, separator.charAt(0));

            assertThat(table.rows()).isEqualTo(rows);
            assertThat(letters(table)).isEqualTo(types);
            assertThat(table.understood().misread()).isZero();
            int compared = 0;
            int skipped = 0;
            var page = new ArrayList<RowPage.Row>();
            for (int number = 1; number <= (rows + 999) / 1_000; number++) {
                page.addAll(room.statistics
                        .rows(table, new RowsQuery(List.of(), List.of(), number, 1_000))
                        .rows());
            }
            for (var row : page) {
                while (isEmpty(independent.get(first + row.number() + skipped))) {
                    skipped++;
                }
                var line = independent.get(first + row.number() + skipped);
                for (int i = 0; i < table.columns().size(); i++) {
                    var column = table.columns().get(i);
                    if (column.type().isNumber()) {
                        var expected = column.place() < line.size()
                                ? number(line.get(column.place()), language, column.type())
                                : null;
                        assertThat(row.cells().get(i).number())
                                .as(name + " row " + row.number() + " " + column.id())
                                .isEqualTo(expected);
                        compared += expected == null ? 0 : 1;
                    }
                }
            }
            assertThat(compared).isGreaterThan(rows / 2);
            assertThat(sumsAreRight(room, table, independent, first, language)).isTrue();
        }
    }

    /** What the database adds up is what the cells of the file add up to. */
    private static boolean sumsAreRight(
            StatisticsForTests room, Table table, List<List<String>> independent, int first, String language) {
        var column = table.measures().get(0);
        var sum = room.statistics.groups(
                table,
                new GroupsQuery(
                        List.of(),
                        List.of(),
                        List.of(new GroupsQuery.Measure(GroupsQuery.Function.SUM, column.id())),
                        true));
        double expected = 0;
        for (var line : independent.subList(first, independent.size())) {
            var number =
                    column.place() < line.size() ? number(line.get(column.place()), language, column.type()) : null;
            expected += number == null ? 0 : number;
        }
        return Math.abs(expected - sum.get(0).values().get(0)) <= Math.abs(expected) * 1e-9;
    }

    private static String letters(Table table) {
        var letters = new StringBuilder();
        for (var column : table.columns()) {
            letters.append(
                    switch (column.type()) {
                        case TEXT -> 'T';
                        case WHOLE -> 'W';
                        case DECIMAL -> 'D';
                        case PERCENT -> 'P';
                        case RATE -> 'R';
                        case MONEY -> 'M';
                        case DATE -> 'A';
                        case YEAR -> 'Y';
                        case GEOGRAPHY -> 'G';
                    });
        }
        return letters.toString();
    }

    private static boolean isEmpty(List<String> line) {
        return line.stream().allMatch(String::isBlank);
    }

    private static List<List<String>> csv(Path file, char separator) throws IOException {
        var text = Files.readString(file, StandardCharsets.UTF_8).replaceFirst("^\ufeff", "");
        try (var parser = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get()
                .parse(new java.io.StringReader(text))) {
            return parser.stream()
                    .map(row -> row.toList().stream().map(String::strip).toList())
                    .toList();
        }
    }

    private static List<List<String>> workbook(Path file) throws IOException {
        try (var book = WorkbookFactory.create(file.toFile(), null, true)) {
            var sheet = book.getSheetAt(0);
            var lines = new ArrayList<List<String>>();
            for (int row = 0; row <= sheet.getLastRowNum(); row++) {
                var line = new ArrayList<String>();
                for (int column = 0;
                        sheet.getRow(row) != null && column < sheet.getRow(row).getLastCellNum();
                        column++) {
                    line.add(text(sheet.getRow(row).getCell(column)));
                }
                lines.add(line);
            }
            return lines;
        }
    }

    private static String text(org.apache.poi.ss.usermodel.Cell cell) {
        if (cell == null) {
            return "";
        }
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type != CellType.NUMERIC) {
            return type == CellType.STRING ? cell.getStringCellValue() : "";
        }
        var percent = cell.getCellStyle().getDataFormatString().contains("%") ? 100 : 1;
        return DateUtil.isCellDateFormatted(cell)
                ? cell.getLocalDateTimeCellValue().toString()
                : new java.math.BigDecimal(Double.toString(cell.getNumericCellValue()))
                        .multiply(java.math.BigDecimal.valueOf(percent))
                        .toPlainString();
    }

    /** As simply as can be: these files have no other writings of numbers. */
    private static Double number(String text, String language, Type type) {
        var plain = "fr".equals(language) ? text.replace(',', '.') : text.replace(",", "");
        if (!plain.matches("-?\\d*\\.?\\d+([eE][+-]?\\d+)?")) {
            return null;
        }
        var number = Double.parseDouble(plain);
        return type == Type.YEAR && number < 100 ? (number < 50 ? 2000 : 1900) + number : (Double) number;
    }
}
