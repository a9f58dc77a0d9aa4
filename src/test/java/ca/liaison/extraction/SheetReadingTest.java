package ca.liaison.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks: what is displayed, but days as ISO days. */
class SheetReadingTest {

    private static Extractor extractor;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        extractor = Extractors.running(1);
    }

    @AfterAll
    static void stop() {
        extractor.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "m/d/yy|45000|2023-03-15",
                "m/d/yy h:mm|45000.5|2023-03-15 12:00",
                "[$-40C]d mmmm yyyy|45000|2023-03-15",
                "mmm-yy|45000|2023-03-15",
                "yyyy-mm-dd hh:mm|45000.75|2023-03-15 18:00",
                "h:mm|0.75|18:00",
                "[h]:mm|1.5|36:00",
                "General|1234567890123456|1234567890123456",
                "General|6135550100|6135550100",
                "General|0.1|0.1",
                "@|1234|1234",
                "\"No. \"000000|1234|No. 001234",
                "#,##0.00 \"$\"|1234.5|1,234.50 $",
                "0.0%|0.125|12.5%",
                "#,##0;[Red](#,##0)|-1234|(1,234)",
                "0.00E+00|123456789|1.23E+08",
                "[<=9999999]###-####;(###) ###-####|6135550100|(613) 555-0100"
            })
    void a_number_is_said_as_it_is_displayed(String format, double value, String shown) throws IOException {
        var file = folder.resolve("a.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var cell = book.createSheet("Sheet").createRow(0).createCell(0);
            cell.setCellValue(value);
            cell.setCellStyle(book.createCellStyle());
            cell.getCellStyle().setDataFormat(book.createDataFormat().getFormat(format));
            book.write(out);
        }

        assertThat(Extractors.read(extractor, file).text()).isEqualTo(shown);
    }

    @Test
    void an_error_is_its_sign_and_a_text_that_looks_like_one_is_a_text() throws IOException {
        var file = folder.resolve("a.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var row = book.createSheet("Sheet").createRow(0);
            row.createCell(0).setCellErrorValue(FormulaError.DIV0.getCode());
            row.createCell(1).setCellValue("ERROR: no such case");
            book.write(out);
        }

        assertThat(Extractors.read(extractor, file).text()).isEqualTo("#DIV/0!\tERROR: no such case");
    }
}
