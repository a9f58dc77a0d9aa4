package ca.liaison.extraction.worker.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CleanTest {

    @Test
    void spaces_become_one_and_lines_stay() {
        assertThat(Clean.text("  one \t two\r\n\r\n three  ")).isEqualTo("one two\nthree");
    }

    @Test
    void what_is_tidy_stays_as_it_is_and_nothing_else() {
        for (var tidy : List.of("", "a", "Été à Québec\nl'œuvre: 5 ~", "a b\nc")) {
            assertThat(Clean.text(tidy)).isEqualTo(tidy);
        }
        for (var text : List.of(
                "a ", " a", "a\n", "\na", "a\u00a0", "\u00a0a", "a\u007f", "a\u0085", "a\u00ad", "a\t", "a\ufeff")) {
            assertThat(Clean.text(text)).isEqualTo("a");
        }
        assertThat(List.of("a  b", "a\tb", "a \tb"))
                .allMatch(text -> Clean.text(text).equals("a b"));
        assertThat(List.of("a \nb", "a\n b", "a\n\nb", "a\rb", "a\r\nb"))
                .allMatch(text -> Clean.text(text).equals("a\nb"));
    }

    @Test
    void control_and_direction_characters_go() {
        assertThat(Clean.text("a\u0000b\u0007c\u202ed\u00ade\ufefff")).isEqualTo("abcdef");
    }

    @Test
    void letters_of_windows_among_latin_ones_are_kept() {
        assertThat(Clean.text("d\u0092extradition, \u0093\u009cuvre\u0094 500 \u0080"))
                .isEqualTo("d’extradition, “œuvre” 500 €");
    }

    @Test
    void halves_of_characters_are_replaced_and_whole_ones_stay() {
        assertThat(Clean.text("x\ud800y \ud83d\ude00 \udc00")).isEqualTo("x\ufffdy \ud83d\ude00 \ufffd");
    }

    @Test
    void accents_are_composed() {
        assertThat(Clean.text("e\u0301te\u0301")).isEqualTo("été");
    }

    @Test
    void nothing_but_spaces_of_any_kind_is_nothing() {
        assertThat(Clean.text("\u00a0 \u202f\n")).isEmpty();
    }
}
