package ca.liaison.extraction.worker.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

    @Test
    void cells_are_split_as_spreadsheets_do() throws IOException {
        assertThat(rows("a,b\nc,d\n")).containsExactly(List.of("a", "b"), List.of("c", "d"));
        assertThat(rows("a,b\r\nc,d\r\n")).containsExactly(List.of("a", "b"), List.of("c", "d"));
        assertThat(rows("a,b\rc,d")).containsExactly(List.of("a", "b"), List.of("c", "d"));
        assertThat(rows("\"a,b\",\"c\"\"d\"\n\"e\nf\",g"))
                .containsExactly(List.of("a,b", "c\"d"), List.of("e\nf", "g"));
        assertThat(rows("a,\n,\n\n")).containsExactly(List.of("a", ""), List.of("", ""), List.of(""));
        assertThat(rows("a,")).containsExactly(List.of("a", ""));
        assertThat(rows("")).isEmpty();
    }

    @Test
    void odd_quotes_are_taken_as_they_stand() throws IOException {
        assertThat(rows("5\" pipe,b\n")).containsExactly(List.of("5\" pipe", "b"));
        assertThat(rows("  \"a\" ,\"b\"c\n")).containsExactly(List.of("a", "bc"));
        assertThat(rows("a,\"never closed,b\nc")).containsExactly(List.of("a", "never closed,b\nc"));
    }

    @Test
    void a_cell_is_whole_wherever_what_was_read_ahead_ends() throws IOException {
        var line = "plain,\"with \"\"quotes\"\", and more\",12.5,\"quoted\"\r\n";
        assertThat(rows(line.repeat(5_000)))
                .hasSize(5_000)
                .allMatch(List.of("plain", "with \"quotes\", and more", "12.5", "quoted")::equals);
    }

    @Test
    void a_quote_that_is_never_closed_costs_one_row_only_so_much() throws IOException {
        var rows = rows("\"" + "x".repeat(1_500_000) + "\nnext,row\n");

        assertThat(rows.get(0).get(0)).hasSize(1_000_001);
        assertThat(rows.get(rows.size() - 1)).containsExactly("next", "row");
    }

    @Test
    void what_was_wrong_in_the_encoding_is_told() throws IOException {
        var rows = new CsvRows(new StringReader("a,caf\ufffd\n"), ',');

        assertThat(rows.next()).containsExactly("a", "caf\ufffd");
        assertThat(rows.replaced()).isTrue();
    }

    private static List<List<String>> rows(String text) throws IOException {
        var reader = new CsvRows(new StringReader(text), ',');
        var rows = new ArrayList<List<String>>();
        for (var row = reader.next(); row != null; row = reader.next()) {
            rows.add(row);
        }
        return rows;
    }
}
