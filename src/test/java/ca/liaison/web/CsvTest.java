package ca.liaison.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void what_is_written_is_read_again() {
        var out = new ByteArrayOutputStream();
        Csv.write(
                out,
                List.of("name", "note"),
                List.of(List.of("Amélie Roy", "says \"yes\", and\nno"), List.of("Bob", ""))
                        .iterator());

        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("\ufeffname,note\r\n");
        assertThat(Csv.read(out.toByteArray(), 10))
                .extracting(Csv.Line::cells)
                .containsExactly(
                        List.of("name", "note"), List.of("Amélie Roy", "says \"yes\", and\nno"), List.of("Bob", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"})
    void nothing_becomes_a_formula(String cell) {
        var out = new ByteArrayOutputStream();
        Csv.write(out, List.of("a"), List.of(List.of(cell)).iterator());

        assertThat(Csv.read(out.toByteArray(), 10).get(1).cells().get(0)).startsWith("'");
    }

    @Test
    void semicolons_and_marks_are_understood_and_lines_keep_their_numbers() {
        var lines = Csv.read(
                "\ufeffe-mail;name\r\n\r\na@x.example;\"A;\nB\"\r\n;\r\nc@x.example;C".getBytes(StandardCharsets.UTF_8),
                10);

        assertThat(lines).extracting(Csv.Line::number).containsExactly(1L, 3L, 6L);
        assertThat(lines.get(1).cells()).containsExactly("a@x.example", "A;\nB");
    }

    @Test
    void what_is_no_table_is_refused_with_the_reason() {
        assertThatThrownBy(() -> Csv.read(new byte[] {'a', (byte) 0xe9, ','}, 10))
                .isInstanceOfSatisfying(
                        Csv.Unreadable.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("web.csv.notText"));
        assertThatThrownBy(() -> Csv.read("a,b\n\"c".getBytes(StandardCharsets.UTF_8), 10))
                .isInstanceOfSatisfying(
                        Csv.Unreadable.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("web.csv.notATable"));
        assertThatThrownBy(() -> Csv.read("a\nb\nc\n".getBytes(StandardCharsets.UTF_8), 2))
                .isInstanceOfSatisfying(
                        Csv.Unreadable.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("web.csv.tooLong"));
    }
}
