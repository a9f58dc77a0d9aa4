package ca.liaison.statistics.understanding;

import static ca.liaison.statistics.understanding.TablesRead.column;
import static ca.liaison.statistics.understanding.TablesRead.columns;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.extraction.TextWarning;
import ca.liaison.statistics.Column;
import ca.liaison.statistics.OpenDataset;
import ca.liaison.statistics.Table;
import ca.liaison.statistics.Type;
import ca.liaison.testing.MongoInMemory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the header ends and the data begins, what is merged, hidden and formatted. */
class TablesFoundTest {

    @RegisterExtension
    static final MongoInMemory MONGO = new MongoInMemory();

    @TempDir
    static Path data;

    private static TablesRead tables;

    @BeforeAll
    static void open() {
        tables = new TablesRead(MONGO, data);
    }

    @AfterAll
    static void close() {
        tables.close();
    }

    // headers

    @ParameterizedTest
    @ValueSource(strings = {"M,F", "F,M", "x,F", "na,nd", "H,F"})
    void short_names_name_columns(String names) throws IOException {
        var table = tables.csv("Year," + names, "2018,10,12", "2019,11,14", "2020,13,15");

        assertThat(table.rows()).isEqualTo(3);
        assertThat(table.columns()).extracting(Column::type).containsExactly(Type.YEAR, Type.WHOLE, Type.WHOLE);
        assertThat(table.columns().get(1).header() + ","
                        + table.columns().get(2).header())
                .isEqualTo(names);
    }

    @Test
    void missing_values_in_the_first_row_are_no_names() throws IOException {
        var table = tables.csv("Year,Cases,Rate", "2018,..,x", "2019,11,14");

        assertThat(table.rows()).isEqualTo(2);
    }

    @Test
    void ages_name_columns() throws IOException {
        var table = tables.csv(
                "Offence,12,13,14,15,16,17",
                "Theft,10,20,30,40,50,60",
                "Robbery,1,2,3,4,5,6",
                "Assault,7,8,9,10,11,12");

        assertThat(table.rows()).isEqualTo(3);
        assertThat(table.columns())
                .extracting(Column::header)
                .containsExactly("Offence", "12", "13", "14", "15", "16", "17");
        assertThat(table.columns().subList(1, 7)).extracting(Column::type).containsOnly(Type.WHOLE);
    }

    @ParameterizedTest
    @CsvSource({
        "2018;2019r;2020p,2018;2019;2020",
        "2018;2019 (r);2020 (p),2018;2019;2020",
        "2018;2019²;2020ᵖ,2018;2019;2020",
        "2020p;2019r;2018,2020;2019;2018",
        "2007/08;2008/09;2009/10,2007;2008;2009",
        "2009-10;2010-11;2011-12,2009;2010;2011",
        "2011–2012;2012–2013;2013–2014,2011;2012;2013",
        "FY2018;FY2019;FY2020,2018;2019;2020"
    })
    void years_with_marks_and_fiscal_years_name_columns(String names, String years) throws IOException {
        var table = tables.csv("Province," + names.replace(';', ','), "Ontario,1,2,3", "Quebec,4,5,6", "Yukon,7,8,9");

        assertThat(table.rows()).isEqualTo(3);
        assertThat(table.years())
                .extracting(column -> String.valueOf(column.year()))
                .containsExactly(years.split(";"));
        assertThat(table.years()).extracting(Column::type).containsOnly(Type.WHOLE);
    }

    @Test
    void the_marks_of_years_are_kept() throws IOException {
        var table = tables.csv("Province,2018,2019r,2020²", "Ontario,1,2,3", "Quebec,4,5,6");

        assertThat(table.years())
                .extracting(column -> String.join(",", column.notes()))
                .containsExactly("", "r", "²");
        assertThat(table.years()).extracting(Column::header).containsExactly("2018", "2019", "2020");
    }

    @Test
    void months_name_columns() throws IOException {
        var table = tables.csv("Province,Jan 2019,Feb 2019,Mar 2019", "Ontario,1,2,3", "Quebec,4,5,6");

        assertThat(columns(table))
                .containsExactly("Province: geography", "Jan 2019: whole", "Feb 2019: whole", "Mar 2019: whole");
    }

    @Test
    void empty_rows_do_not_part_names_from_data() throws IOException {
        var table = tables.csv("Offence,Total,Under 18", "", "Theft,10,3", "Fraud,8,1", "Arson,9,1");

        assertThat(columns(table)).containsExactly("Offence: text", "Total: whole", "Under 18: whole");
        assertThat(table.rows()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(name),(number),(rate),(percent)",
                ",number,\"per 100,000\",%",
                ",nombre,taux,pourcentage",
                ",Number,Rate per 100 000,Per cent"
            })
    void a_row_of_units_belongs_to_the_header(String units) throws IOException {
        var table = tables.csv(
                "Province,Incidents,Rate,Change",
                units,
                "Ontario,120,80.5,3.5",
                "Quebec,110,70.25,-2.5",
                "Alberta,60,99.75,1.5");

        assertThat(columns(table))
                .containsExactly("Province: geography", "Incidents: whole", "Rate: rate", "Change: percent");
        assertThat(table.rows()).isEqualTo(3);
    }

    @Test
    void words_that_tell_columns_apart_are_names_and_no_units() throws IOException {
        var table = tables.csv(
                "Province,2019,,2020,", ",Number,Rate,Number,Rate", "Ontario,1,2.5,3,4.5", "Quebec,5,6.5,7,8.5");

        assertThat(table.columns().get(1).header()).isEqualTo("2019 – Number");
        assertThat(table.columns().get(4).header()).isEqualTo("2020 – Rate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019 – %s", "%s 2019", "2019 %s", "%s (2019)"})
    void years_over_sexes_are_time(String pattern) throws IOException {
        var names = new StringBuilder("Province");
        for (var year : new String[] {"2019", "2020"}) {
            for (var sex : new String[] {"Male", "Female", "Total"}) {
                names.append(",").append(String.format(pattern.replace("2019", year), sex));
            }
        }
        var table = tables.csv(names.toString(), "Ontario,1,2,3,3,4,7", "Quebec,5,6,11,7,8,15");

        assertThat(table.groups()).containsExactly("Male", "Female", "Total");
        assertThat(table.years()).extracting(Column::year).containsExactly(2019, 2020);
        assertThat(table.years()).extracting(Column::group).containsOnly("Total");
        assertThat(table.years("Female")).extracting(Column::year).containsExactly(2019, 2020);
    }

    // workbooks

    private static void fill(Sheet sheet, Object[]... rows) {
        for (int r = 0; r < rows.length; r++) {
            var row = sheet.createRow(r);
            for (int c = 0; c < rows[r].length; c++) {
                if (rows[r][c] instanceof Number number) {
                    row.createCell(c).setCellValue(number.doubleValue());
                } else if (rows[r][c] != null) {
                    row.createCell(c).setCellValue(String.valueOf(rows[r][c]));
                }
            }
        }
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    private static void format(Workbook book, Sheet sheet, int column, String format) {
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        for (int r = 1; r <= sheet.getLastRowNum(); r++) {
            sheet.getRow(r).getCell(column).setCellStyle(style);
        }
    }

    private Table formatted(String format, Number... numbers) throws IOException {
        return tables.workbook(book -> {
                    var sheet = book.createSheet();
                    var rows = new Object[numbers.length + 1][];
                    rows[0] = row("Call", "Value");
                    for (int i = 0; i < numbers.length; i++) {
                        rows[i + 1] = row("Call " + "ABCDEF".charAt(i), numbers[i]);
                    }
                    fill(sheet, rows);
                    format(book, sheet, 1, format);
                })
                .get(0)
                .table();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0\"%\"", "0.0\\%", "0.0\" %\"", "[Red]0.0\"%\""})
    void a_quoted_percent_sign_is_only_shown(String format) throws IOException {
        var table = formatted(format, 45.5, 52, 61.25);

        assertThat(column(table, "value").type()).isEqualTo(Type.PERCENT);
        assertThat(tables.values(table, "value")).containsExactly("45.5", "52", "61.25");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0%", "0%", "[$-409]0.0%", "0.0%\" of all\"", "0%;[Red]-0%"})
    void a_percent_sign_counts_hundredths(String format) throws IOException {
        assertThat(tables.values(formatted(format, 0.455, 0.52, 0.6125), "value"))
                .containsExactly("45.5", "52", "61.25");
    }

    @ParameterizedTest
    @CsvSource({"[h]:mm,30:05,0:05", "[hh]:mm:ss,30:05:00,00:05:00", "[mm]:ss,1805:00,05:00", "[$-409][h]:mm,30:05,0:05"
    })
    void lengths_of_time_go_on_after_a_day(String format, String first, String second) throws IOException {
        assertThat(tables.values(formatted(format, 30.0 / 24 + 5.0 / 1440, 5.0 / 1440), "value"))
                .containsExactly(first, second);
    }

    @Test
    void the_zeros_of_a_code_are_part_of_it() throws IOException {
        assertThat(tables.values(formatted("00000", 123, 45678, 9), "value"))
                .containsExactly("00123", "45678", "00009");
        assertThat(tables.values(formatted("000\\-000", 123456, 789), "value")).containsExactly("123-456", "000-789");
    }

    @Test
    void the_decimals_of_one_table_are_not_those_of_another_on_the_sheet() throws IOException {
        var found = tables.workbook(book -> fill(
                book.createSheet(),
                row("Table A: cities"),
                row("City", 2019, 2020),
                row("A", 1, 2),
                row("B", 3, 4),
                row(),
                row("Table B: rate"),
                row("Province", "Rate"),
                row("Ontario", 5.5),
                row("Quebec", 6.5)));

        assertThat(columns(found.get(0).table())).containsExactly("City: text", "2019: whole", "2020: whole");
        assertThat(columns(found.get(1).table())).containsExactly("Province: geography", "Rate: decimal");
    }

    @Test
    void a_label_merged_over_rows_holds_for_each() throws IOException {
        var table = tables.workbook(book -> {
                    var sheet = book.createSheet();
                    fill(
                            sheet,
                            row("Province", "Year", "Cases"),
                            row("Ontario", 2018, 1),
                            row(null, 2019, 2),
                            row(null, 2020, 3),
                            row("Quebec", 2018, 4),
                            row(null, 2019, 5),
                            row(null, 2020, 6));
                    sheet.addMergedRegion(new CellRangeAddress(1, 3, 0, 0));
                    sheet.addMergedRegion(new CellRangeAddress(4, 6, 0, 0));
                })
                .get(0)
                .table();

        assertThat(tables.values(table, "province"))
                .containsExactly("CA-ON", "CA-ON", "CA-ON", "CA-QC", "CA-QC", "CA-QC");
        assertThat(column(table, "province").missing()).isZero();
        assertThat(tables.sums(table, "province", "cases")).containsExactly(6.0, 15.0);
    }

    @Test
    void a_number_merged_over_rows_is_counted_once() throws IOException {
        var table = tables.workbook(book -> {
                    var sheet = book.createSheet();
                    fill(sheet, row("Province", "Cases"), row("Ontario", 10), row("Quebec", null), row("Yukon", 3));
                    sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
                })
                .get(0)
                .table();

        assertThat(tables.values(table, "cases")).containsExactly("10", null, "3");
    }

    private static void hide(Workbook book) {
        var sheet = book.createSheet("Shown");
        fill(
                sheet,
                row("Province", "Secret", "Cases"),
                row("Ontario", "x1", 5),
                row("Quebec", "x2", 6),
                row("Yukon", "x3", 7),
                row("Nunavut", "x4", 8));
        sheet.setColumnHidden(1, true);
        sheet.getRow(3).setZeroHeight(true);
        for (var name : new String[] {"Hidden", "Very"}) {
            fill(book.createSheet(name), row("Name", "Cases"), row("A", 1), row("B", 2));
        }
        book.setSheetVisibility(1, SheetVisibility.HIDDEN);
        book.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
    }

    private void isHidden(java.util.List<OpenDataset> found) {
        assertThat(found).hasSize(1);
        var table = found.get(0).table();
        assertThat(columns(table)).containsExactly("Province: geography", "Cases: whole");
        assertThat(tables.values(table, "province")).containsExactly("CA-ON", "CA-QC", "CA-NU");
        assertThat(tables.room().sheets.find(table.file()).orElseThrow().hidden())
                .containsExactly(TextWarning.HIDDEN_SHEETS, TextWarning.HIDDEN_ROWS, TextWarning.HIDDEN_COLUMNS);
    }

    @Test
    void what_a_workbook_hides_is_left_out_and_told() throws IOException {
        isHidden(tables.workbook(TablesFoundTest::hide));
        try (var book = new HSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            hide(book);
            book.write(bytes);
            isHidden(tables.file("t.xls", "en", bytes.toByteArray()));
        }
    }

    @Test
    void what_an_opendocument_spreadsheet_hides_is_left_out_and_told() throws IOException {
        var cells =
                "<table:table-row%s><table:table-cell office:value-type=\"string\"><text:p>%s</text:p></table:table-cell>"
                        + "<table:table-cell office:value-type=\"string\"><text:p>secret</text:p></table:table-cell>"
                        + "<table:table-cell office:value-type=\"%s\"%s><text:p>%s</text:p></table:table-cell></table:table-row>";
        var collapsed = " table:visibility=\"collapse\"";
        var table = String.format(cells, "", "Province", "string", "", "Cases")
                + String.format(cells, "", "Ontario", "float", " office:value=\"5\"", "5")
                + String.format(cells, "", "Quebec", "float", " office:value=\"6\"", "6")
                + String.format(cells, collapsed, "Yukon", "float", " office:value=\"7\"", "7")
                + String.format(cells, "", "Nunavut", "float", " office:value=\"8\"", "8");
        var flat =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.2\""
                        + " office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"><office:automatic-styles>"
                        + "<style:style style:name=\"ta1\" style:family=\"table\"><style:table-properties table:display=\"true\"/></style:style>"
                        + "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>"
                        + "</office:automatic-styles><office:body><office:spreadsheet><table:table table:name=\"Shown\" table:style-name=\"ta1\">"
                        + "<table:table-column/><table:table-column table:visibility=\"collapse\"/><table:table-column/>"
                        + table
                        + "</table:table><table:table table:name=\"Hidden\" table:style-name=\"ta2\"><table:table-column table:number-columns-repeated=\"3\"/>"
                        + table + "</table:table></office:spreadsheet></office:body></office:document>";

        isHidden(tables.file("t.fods", "en", TablesRead.bytes(flat)));
    }

    // documents

    @Test
    void cells_over_several_columns_and_rows_of_a_document_stand_where_they_are_seen() throws IOException {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            var table = document.createTable(5, 5);
            var header = table.getRow(0);
            header.getCell(0).setText("Province");
            header.getCell(1).setText("2019");
            header.getCell(2).setText("2020");
            header.getCell(1).getCTTc().addNewTcPr().addNewGridSpan().setVal(java.math.BigInteger.TWO);
            header.getCell(2).getCTTc().addNewTcPr().addNewGridSpan().setVal(java.math.BigInteger.TWO);
            header.removeCell(4);
            header.removeCell(3);
            var rows = new String[][] {
                {"", "Male", "Female", "Male", "Female"},
                {"Ontario", "1", "2", "3", "4"},
                {"Quebec", "5", "6", "7", "8"},
                {"Yukon", "9", "10", "11", "12"}
            };
            for (int r = 0; r < rows.length; r++) {
                for (int c = 0; c < 5; c++) {
                    table.getRow(r + 1).getCell(c).setText(rows[r][c]);
                }
            }
            document.write(bytes);
            var read = tables.file("t.docx", "en", bytes.toByteArray()).get(0).table();

            assertThat(read.columns())
                    .extracting(Column::header)
                    .containsExactly("Province", "2019 – Male", "2019 – Female", "2020 – Male", "2020 – Female");
        }
    }

    @Test
    void cells_over_several_columns_and_rows_of_a_web_page_stand_where_they_are_seen() throws IOException {
        var page = "<html><body><table><tr><th rowspan=2>Sex</th><th rowspan=2>Year</th><th colspan=2>Cases</th></tr>"
                + "<tr><th>Reported</th><th>Cleared</th></tr>"
                + "<tr><td rowspan=2>Men</td><td>2019</td><td>3</td><td>2</td></tr><tr><td>2020</td><td>4</td><td>2</td></tr>"
                + "<tr><td rowspan=2>Women</td><td>2019</td><td>5</td><td>1</td></tr><tr><td>2020</td><td>6</td><td>1</td></tr>"
                + "</table></body></html>";
        var table = tables.file("t.html", "en", TablesRead.bytes(page)).get(0).table();

        assertThat(table.columns())
                .extracting(Column::header)
                .containsExactly("Sex", "Year", "Cases – Reported", "Cases – Cleared");
        assertThat(tables.values(table, "sex")).containsExactly("Men", "Men", "Women", "Women");
        assertThat(tables.values(table, "year")).containsExactly("2019", "2020", "2019", "2020");
    }
}
