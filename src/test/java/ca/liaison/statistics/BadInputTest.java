package ca.liaison.statistics;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.statistics.understanding.StatisticsForTests;
import ca.liaison.statistics.understanding.StatisticsForTests.File;
import ca.liaison.testing.MongoInMemory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tables as they should not be. Whatever they are, what can be understood is, and the rest is shown as it stands. */
class BadInputTest {

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    @TempDir
    Path data;

    private StatisticsForTests room;

    @BeforeEach
    void open() {
        room = new StatisticsForTests(mongo, data, null);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void three_tables_on_one_sheet_are_three_datasets_with_their_titles_and_notes() throws IOException {
        var found = room.publish("p", xlsx(book -> {
            var sheet = book.createSheet("Crime");
            put(sheet, 0, 0, "Homicides by year");
            put(sheet, 1, 0, "Year", "Victims");
            put(sheet, 2, 0, 2020, 765);
            put(sheet, 3, 0, 2021, 801);
            put(sheet, 4, 0, "Note: provisional figures.");
            put(sheet, 7, 0, "Robberies by province");
            put(sheet, 8, 0, "Province", "Robberies");
            put(sheet, 9, 0, "Ontario", 10);
            put(sheet, 10, 0, "Quebec", 20);
            put(sheet, 8, 4, "Weapon", "Cases");
            put(sheet, 9, 4, "Knife", 3);
            put(sheet, 10, 4, "Gun", 4);
        }));

        assertThat(found).hasSize(3);
        assertThat(found.get(0).dataset().title().en()).contains("Homicides by year");
        assertThat(found.get(0).table().notes()).containsExactly("Note: provisional figures.");
        assertThat(found.get(1).dataset().title().en()).contains("Robberies by province");
        assertThat(names(found.get(2))).containsExactly("Weapon", "Cases");
        assertThat(numbers(found.get(2), 1)).containsExactly(3.0, 4.0);
    }

    @Test
    void merged_header_rows_name_their_columns_together() throws IOException {
        var found = room.publish("p", xlsx(book -> {
            var sheet = book.createSheet();
            put(sheet, 0, 0, "Province", "Victims", null, "Accused");
            put(sheet, 1, 0, null, "2020", "2021", "2021");
            put(sheet, 2, 0, "Ontario", 1, 2, 3);
            put(sheet, 3, 0, "Quebec", 4, 5, 6);
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
        }));

        assertThat(names(found.get(0)))
                .containsExactly("Province", "Victims – 2020", "Victims – 2021", "Accused – 2021");
    }

    @Test
    void ten_million_empty_cells_and_one_number_far_away_are_a_small_table() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new SXSSFWorkbook(50)) {
            var sheet = book.createSheet();
            var style = book.createCellStyle();
            for (int row = 0; row < 20_000; row++) {
                var line = sheet.createRow(row);
                for (int column = 0; column < 500; column++) {
                    line.createCell(column).setCellStyle(style);
                }
            }
            var line = sheet.createRow(1_000_000);
            line.createCell(0).setCellValue("Year");
            line.createCell(1).setCellValue("Victims");
            line = sheet.createRow(1_000_001);
            line.createCell(0).setCellValue(2020);
            line.createCell(1).setCellValue(765);
            book.write(bytes);
        }

        var found = room.publish("p", new File("empty.xlsx", "en", bytes.toByteArray()));

        assertThat(found).hasSize(1);
        assertThat(numbers(found.get(0), 1)).containsExactly(765.0);
    }

    @Test
    void of_sixteen_thousand_columns_the_first_thousand_are_kept_and_that_is_said() throws IOException {
        var header = new StringBuilder("Year");
        var row = new StringBuilder("2020");
        for (int i = 1; i < 16_384; i++) {
            header.append(",c").append(i);
            row.append(',').append(i);
        }

        var table = room.publish("p", File.csv(header + "\n" + row + "\n" + row + "\n"))
                .get(0)
                .table();

        assertThat(table.columns()).hasSize(1_000);
        assertThat(table.understood().cut()).containsExactly("cells");
    }

    @Test
    void formulas_give_the_value_that_was_last_worked_out_and_their_errors_are_no_numbers() throws IOException {
        var found = room.publish("p", xlsx(book -> {
            var sheet = book.createSheet();
            put(sheet, 0, 0, "Year", "Sum", "Call");
            put(sheet, 1, 0, 2020, 0, 1);
            put(sheet, 2, 0, 2021, 0, 2);
            put(sheet, 3, 0, 2022, 7, 3);
            put(sheet, 4, 0, 2023, 8, 4);
            put(sheet, 5, 0, 2024, 9, 5);
            sheet.getRow(1).getCell(1).setCellFormula("1+1");
            sheet.getRow(2).getCell(1).setCellFormula("1/0");
            sheet.getRow(1).getCell(2).setCellFormula("HYPERLINK(\"http://192.0.2.1/\",\"press\")");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        }));

        var table = found.get(0).table();
        assertThat(numbers(found.get(0), 1)).containsExactly(2.0, null, 7.0, 8.0, 9.0);
        assertThat(table.symbols()).contains("#DIV/0!");
        assertThat(room.rows(table).rows().get(0).cells().get(2).raw()).isEqualTo("press");
        assertThat(table.columns().get(2).misread()).isEqualTo(1);
        assertThat(table.understood().examples()).contains(new Table.Example("call", 0, "press"));
    }

    @Test
    void days_before_1900_are_days() throws IOException {
        var found = room.publish("p", File.csv("Date,Victims\n1850-06-01,3\n1899-12-31,4\n1850-07-01,5\n"));

        assertThat(found.get(0).table().columns().get(0).type()).isEqualTo(Type.DATE);
        assertThat(room.rows(found.get(0).table()).rows().get(0).cells().get(0).number())
                .isEqualTo(java.time.LocalDate.of(1850, 6, 1).toEpochDay());
    }

    @Test
    void days_shares_and_amounts_of_a_workbook_keep_their_type() throws IOException {
        var found = room.publish("p", xlsx(book -> {
            var sheet = book.createSheet();
            put(sheet, 0, 0, "Day", "Share", "Seized");
            put(sheet, 1, 0, 44927, 0.1534, 1234.5);
            put(sheet, 2, 0, 44928, 0.5, 10);
            for (int row = 1; row < 3; row++) {
                style(book, sheet.getRow(row).getCell(0), "yyyy-mm-dd");
                style(book, sheet.getRow(row).getCell(1), "0.0%");
                style(book, sheet.getRow(row).getCell(2), "\"$\"#,##0.00");
            }
        }));

        assertThat(found.get(0).table().columns())
                .extracting(Column::type)
                .containsExactly(Type.DATE, Type.PERCENT, Type.MONEY);
        assertThat(room.rows(found.get(0).table()).rows().get(0).cells())
                .extracting(Cell::number)
                .containsExactly(19358.0, 15.34, 1234.5);
    }

    @Test
    void columns_of_the_same_name_are_told_apart_and_a_table_without_header_has_numbers_for_names() throws IOException {
        var same = room.publish("same", File.csv("Year,Cases,Cases\n2020,1,2\n2021,3,4\n"))
                .get(0);
        var none =
                room.publish("none", File.csv("Ontario,1.5,2\nQuebec,3.5,4\n")).get(0);

        assertThat(same.table().columns()).extracting(Column::id).containsExactly("year", "cases", "cases-2");
        assertThat(none.table().columns())
                .extracting(column -> column.name().fr())
                .containsExactly("Colonne 1", "Colonne 2", "Colonne 3");
        assertThat(none.table().rows()).isEqualTo(2);
    }

    @Test
    void unbalanced_quotes_and_zeros_do_not_stop_it() throws IOException {
        var found = room.publish(
                "p",
                File.csv(
                        "Year,Cases,Remark\n2020,1,a \"quoted word\n2021,2,b\u0000c\n2022,3,\"never closed\n2023,4,x\n"));

        assertThat(numbers(found.get(0), 1)).startsWith(1.0, 2.0, 3.0);
    }

    @Test
    void marks_and_symbols_are_kept_apart_from_numbers() throws IOException {
        var table = room.publish(
                        "p",
                        File.csv(
                                "Year;Cases\n2016;1 234\n2017;12*\n2018;<5\n2019;..\n2020;(12)\n2021;x\n2022;F\n2023;n/a\n2024;7\n"))
                .get(0)
                .table();

        assertThat(table.columns().get(1).type()).isEqualTo(Type.WHOLE);
        assertThat(room.rows(table).rows())
                .extracting(row -> row.cells().get(1).number())
                .containsExactly(1234.0, 12.0, null, null, -12.0, null, null, null, 7.0);
        assertThat(room.rows(table).rows().get(1).cells().get(1).note()).isEqualTo("*");
        assertThat(table.symbols()).containsExactlyInAnyOrder("<5", "..", "x", "F", "n/a");
        assertThat(table.columns().get(1).missing()).isEqualTo(5);
    }

    @Test
    void decimal_commas_and_old_encodings_are_told() throws IOException {
        var table = room.publish(
                        "p",
                        new File(
                                "taux.csv",
                                "fr",
                                "Année;Région;Taux pour 100 000\n2020;Québec;1.234,5\n2021;Île-de-France;2,25\n"
                                        .getBytes(ISO_8859_1)))
                .get(0)
                .table();

        assertThat(room.rows(table).rows())
                .extracting(row -> row.cells().get(2).number())
                .containsExactly(1234.5, 2.25);
        assertThat(table.columns().get(2).type()).isEqualTo(Type.RATE);
        assertThat(room.rows(table).rows().get(1).cells().get(1).raw()).isEqualTo("Île-de-France");
    }

    @Test
    void a_mixed_column_does_not_stop_it_and_what_is_not_understood_is_counted_and_shown() throws IOException {
        var rows = new StringBuilder("Year,Cases\n");
        for (int i = 0; i < 20; i++) {
            rows.append(2000 + i).append(',').append(i == 7 ? "about forty" : i).append('\n');
        }

        var table = room.publish("p", File.csv(rows.toString())).get(0).table();

        assertThat(table.columns().get(1).type()).isEqualTo(Type.WHOLE);
        assertThat(table.columns().get(1).misread()).isEqualTo(1);
        assertThat(table.understood().examples()).extracting(Table.Example::raw).containsExactly("about forty");
        assertThat(room.rows(table).rows().get(7).cells().get(1).raw()).isEqualTo("about forty");
    }

    @Test
    void text_from_right_to_left_stays_as_it_is() throws IOException {
        var table = room.publish("p", File.csv("البلد,العدد\nكندا,12\nفرنسا,15\n"))
                .get(0)
                .table();

        assertThat(table.columns().get(0).header()).isEqualTo("البلد");
        assertThat(room.rows(table).rows().get(0).cells().get(0).raw()).isEqualTo("كندا");
    }

    @Test
    void a_file_that_is_no_table_has_no_dataset() throws IOException {
        assertThat(room.publish("empty", File.csv(""))).isEmpty();
        assertThat(room.publish("word", File.csv("word"))).isEmpty();
        assertThat(room.publish("broken", new File("broken.xlsx", "en", "PK\u0003\u0004 nothing".getBytes(UTF_8))))
                .isEmpty();
    }

    @Test
    void a_total_that_is_not_the_sum_of_its_rows_is_reported() throws IOException {
        var right = room.publish("right", File.csv("Province,Cases\nOntario,10\nQuebec,20\nTotal,30\n"))
                .get(0)
                .table();
        var wrong = room.publish("wrong", File.csv("Province,Cases\nOntario,10\nQuebec,20\nTotal,31\n"))
                .get(0)
                .table();

        assertThat(right.totals()).containsExactly(2);
        assertThat(right.understood().sums()).isEmpty();
        assertThat(wrong.understood().sums()).containsExactly(new Table.WrongSum("cases", 2, 31.0, 30.0));
    }

    private List<String> names(OpenDataset opened) {
        return opened.table().columns().stream()
                .map(column -> column.name().en())
                .toList();
    }

    private List<Double> numbers(OpenDataset opened, int column) {
        return room.rows(opened.table()).rows().stream()
                .map(row -> row.cells().get(column).number())
                .toList();
    }

    private static File xlsx(Consumer<XSSFWorkbook> filling) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            filling.accept(book);
            book.write(bytes);
        }
        return new File("book.xlsx", "en", bytes.toByteArray());
    }

    private static void put(org.apache.poi.ss.usermodel.Sheet sheet, int row, int column, Object... values) {
        var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Number number) {
                line.createCell(column + i).setCellValue(number.doubleValue());
            } else if (values[i] != null) {
                line.createCell(column + i).setCellValue((String) values[i]);
            }
        }
    }

    private static void style(XSSFWorkbook book, org.apache.poi.ss.usermodel.Cell cell, String format) {
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }
}
