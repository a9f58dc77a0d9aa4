package ca.liaison.statistics.asking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.Language;
import ca.liaison.statistics.understanding.StatisticsForTests;
import ca.liaison.statistics.understanding.StatisticsForTests.File;
import ca.liaison.testing.MongoInMemory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DownloadsTest {

    @RegisterExtension
    static final MongoInMemory mongo = new MongoInMemory();

    @TempDir
    Path data;

    private StatisticsForTests room;
    private TableDownloads downloads;

    @BeforeEach
    void publish() throws IOException {
        room = new StatisticsForTests(mongo, data, null);
        var table = room.publish(
                        "p",
                        File.csv(
                                "Day,Remark,Cases\n2023-01-31,=HYPERLINK(\"http://192.0.2.1\"),\"1,234\"\n2023-02-01,\"a \"\"b\"\", c\",-5\n"
                                        + "2023-02-02,@sum,..\n2023-02-03,-,7\n2023-02-04,+1,8\n"))
                .get(0)
                .table();
        downloads = new TableDownloads(
                table, Language.EN, taker -> room.rows(table).rows().forEach(taker));
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void csv_has_plain_numbers_and_no_formulas() throws IOException {
        var out = new ByteArrayOutputStream();
        downloads.csv(out);

        assertThat(out.toString(UTF_8))
                .isEqualTo(
                        "Day,Remark,Cases\r\n2023-01-31,\"'=HYPERLINK(\"\"http://192.0.2.1\"\")\",1234\r\n2023-02-01,\"a \"\"b\"\", c\",-5\r\n"
                                + "2023-02-02,'@sum,..\r\n2023-02-03,-,7\r\n2023-02-04,+1,8\r\n");
    }

    @Test
    void a_workbook_has_days_numbers_and_texts_and_nothing_that_is_worked_out() throws IOException {
        var out = new ByteArrayOutputStream();
        downloads.xlsx(out);

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(2).getStringCellValue()).isEqualTo("Cases");
            assertThat(sheet.getRow(1).getCell(0).getLocalDateTimeCellValue()).isEqualTo("2023-01-31T00:00");
            assertThat(sheet.getRow(1).getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).startsWith("=HYPERLINK");
            assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(1234.0);
            assertThat(sheet.getRow(3).getCell(2).getStringCellValue()).isEqualTo("..");
        }
    }

    @Test
    void json_says_what_is_missing_and_how() throws IOException {
        var out = new ByteArrayOutputStream();
        downloads.json(out);

        var rows = new ObjectMapper().readTree(out.toByteArray());
        assertThat(rows.get(0).at("/values/cases").asInt()).isEqualTo(1234);
        assertThat(rows.get(0).at("/values/day").asText()).isEqualTo("2023-01-31");
        assertThat(rows.get(2).at("/symbols/cases").asText()).isEqualTo("..");
        assertThat(rows.get(2).at("/values/cases").isNull()
                        || rows.get(2).at("/values/cases").isMissingNode())
                .isTrue();
    }
}
