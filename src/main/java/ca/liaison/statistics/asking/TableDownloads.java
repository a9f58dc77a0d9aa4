package ca.liaison.statistics.asking;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.liaison.Language;
import ca.liaison.json.Json;
import ca.liaison.statistics.Cell;
import ca.liaison.statistics.Column;
import ca.liaison.statistics.Table;
import ca.liaison.statistics.Type;
import ca.liaison.statistics.understanding.NumberText;
import ca.liaison.web.Csv;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes all rows of a table for a program: numbers with a point and without spaces, days in ISO 8601, missing-value
 * symbols as they stand. A text that a spreadsheet would take for a formula is disarmed: other people's files end up
 * there.
 */
final class TableDownloads {

    private static final int ROWS_OF_A_SHEET = 1_048_575;
    private static final int LONGEST_CELL = 32_000;
    private static final int FLUSHED = 1_000;

    /** Hands over row by row. */
    interface Rows {
        void each(Consumer<RowPage.Row> taker);
    }

    private final Table table;
    private final Language language;
    private final Rows rows;

    TableDownloads(Table table, Language language, Rows rows) {
        this.table = table;
        this.language = language;
        this.rows = rows;
    }

    /** RFC 4180, UTF-8, no mark at the beginning; {@link TableMetadata} says what is what. */
    void csv(OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8), 65_536);
        var csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        for (var column : table.columns()) {
            csv.print(disarmed(column.name().in(language)));
        }
        csv.println();
        rows.each(row -> {
            try {
                for (int i = 0; i < table.columns().size(); i++) {
                    csv.print(text(row.cells().get(i), table.columns().get(i)));
                }
                csv.println();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        writer.flush();
    }

    private String text(Cell cell, Column column) {
        if (cell.number() != null) {
            return CellText.raw(cell.number(), column.type());
        }
        return cell.isEmpty()
                ? ""
                : disarmed(cell.text() == null ? cell.raw() : cell.text().in(language));
    }

    /**
     * A negative number is a number, and one sign alone is how a table says that a value is missing; what else begins
     * like a formula is made harmless.
     */
    static String disarmed(String text) {
        return text.length() > 1 && NumberText.read(text, false) == null ? Csv.harmless(text) : text;
    }

    void xlsx(OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Liaison", "1.0")) {
            var sheet = workbook.newWorksheet("data");
            for (int i = 0; i < table.columns().size(); i++) {
                sheet.value(0, i, table.columns().get(i).name().in(language));
                sheet.style(0, i).bold().wrapText(true).set();
            }
            sheet.freezePane(0, 1);
            var at = new int[] {1};
            rows.each(row -> {
                if (at[0] <= ROWS_OF_A_SHEET) {
                    for (int i = 0; i < table.columns().size(); i++) {
                        put(sheet, at[0], i, row.cells().get(i), table.columns().get(i));
                    }
                    if (++at[0] % FLUSHED == 0) {
                        flush(sheet);
                    }
                }
            });
        }
    }

    /** Texts are written as texts, so none is ever worked out. */
    private void put(org.dhatim.fastexcel.Worksheet sheet, int row, int column, Cell cell, Column of) {
        if (cell.number() == null) {
            if (!cell.isEmpty()) {
                var text = cell.text() == null ? cell.raw() : cell.text().in(language);
                sheet.inlineString(row, column, text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
            }
        } else if (of.type() == Type.DATE) {
            sheet.value(
                    row, column, java.time.LocalDate.ofEpochDay(cell.number().longValue()));
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else {
            sheet.value(row, column, cell.number());
        }
    }

    private static void flush(org.dhatim.fastexcel.Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    void json(OutputStream out) throws IOException {
        var json = Json.mapper().getFactory().createGenerator(out);
        json.writeStartArray();
        rows.each(row -> {
            try {
                json.writePOJO(RowsDocument.row(row, table, language));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        json.writeEndArray();
        json.flush();
    }
}
