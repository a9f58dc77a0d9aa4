package ca.liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.web.guards.AddressCheck;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @Test
    void twins_keep_the_state() {
        assertThat(Address.HOME.twins()).isEqualTo(new Bilingual("/en", "/fr"));
        assertThat(Address.TOPICS.twins("?page=2")).isEqualTo(new Bilingual("/en/topics?page=2", "/fr/sujets?page=2"));
    }

    @ParameterizedTest
    @CsvSource({
        "/fr/topics,/fr/sujets",
        "/en/sujets,/en/topics",
        "/fr/publish/ingestions/7,/fr/publier/ingestions/7",
        "/en/publier/7/x,/en/publish/7/x"
    })
    void words_of_the_other_language_are_corrected(String asked, String right) {
        assertThat(Address.corrected(asked)).contains(right);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/fr/sujets", "/en/topics", "/fr/publications", "/fr", "/en/topicsandmore", "/files/topics"})
    void right_addresses_are_left_alone(String asked) {
        assertThat(Address.corrected(asked)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/en/%zz", "/en/%f", "/en/%", "/en/%ff%fe", "/en/about?q=%e9", "/en?q=%ed%a0%80", "/en?q={a}"})
    void what_is_not_percent_encoded_utf_8_cannot_be_read(String address) {
        assertThat(AddressCheck.isReadable(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en", "/fr/%C3%A9t%c3%a9?q=%22a%22+%25", "/en?q=a&q=b", "/en/publications?q="})
    void everything_else_can(String address) {
        assertThat(AddressCheck.isReadable(address)).isTrue();
    }

    @Test
    void the_language_is_the_first_one_accepted_that_is_ours() {
        assertThat(Languages.accepted(List.of(Locale.GERMAN, Locale.CANADA_FRENCH, Locale.ENGLISH)))
                .isEqualTo(Language.FR);
        assertThat(Languages.accepted(List.of())).isEqualTo(Language.EN);
        assertThat(Languages.ofPath("/fr/x")).contains(Language.FR);
        assertThat(Languages.ofPath("/france")).isEmpty();
    }
}
