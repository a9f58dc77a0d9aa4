package ca.liaison.extraction.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTest {

    @Test
    void spaces_become_one_and_lines_stay() {
        assertThat(Clean.text("  one \t two\r\n\r\n three  ")).isEqualTo("one two\nthree");
    }

    @Test
    void control_and_direction_characters_go() {
        assertThat(Clean.text("a\u0000b\u0007c\u202ed\u00ade\ufefff")).isEqualTo("abcdef");
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
