package ca.liaison.extraction.worker.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class SeparatorTest {

    @Test
    void decimal_commas_do_not_hide_semicolons() {
        assertThat(Separator.of("a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n")).isEqualTo(';');
    }

    @Test
    void quoted_separators_do_not_count() {
        assertThat(Separator.of("a,b\n\"x;y;z\",1\n\"x;y;z\",2\n")).isEqualTo(',');
    }

    @Test
    void odd_quotes_are_taken_as_they_stand() throws IOException {
        var rows = new CsvRows(new StringReader("5\" pipe,\"a \"\"b\"\"\" x\nlast"), ',');

        assertThat(rows.next()).containsExactly("5\" pipe", "a \"b\" x");
        assertThat(rows.next()).containsExactly("last");
        assertThat(rows.next()).isNull();
    }
}
