package ca.liaison.search;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.search.Clause.Pattern;
import ca.liaison.search.Clause.Phrase;
import ca.liaison.search.Clause.Word;
import ca.liaison.search.SearchQuery.AnyOf;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryReaderTest {

    static Word word(String text) {
        return new Word(text, false);
    }

    static AnyOf one(Clause clause) {
        return new AnyOf(List.of(clause));
    }

    @Test
    void words_phrases_patterns_and_what_is_unwanted_are_told_apart() {
        var asked = QueryReader.read("drug \"red notice\" homicid* -weapon -\"small arms\" title:Ottawa");
        assertThat(asked.all())
                .containsExactly(
                        one(word("drug")),
                        one(new Phrase("red notice", false)),
                        one(new Pattern("homicid*", false)),
                        one(new Word("Ottawa", true)));
        assertThat(asked.unwanted()).containsExactly(word("weapon"), new Phrase("small arms", false));
    }

    @Test
    void not_and_sauf_leave_out_what_follows() {
        for (var q : List.of(
                "homicide NOT firearm", "homicide SAUF firearm", "homicide AND NOT firearm", "homicide ! firearm")) {
            assertThat(QueryReader.read(q).all()).as(q).containsExactly(one(word("homicide")));
            assertThat(QueryReader.read(q).unwanted()).as(q).containsExactly(word("firearm"));
        }
        assertThat(QueryReader.read("theft NOT \"small arms\" boat").unwanted())
                .containsExactly(new Phrase("small arms", false));
        assertThat(QueryReader.read("theft NOT \"small arms\" boat").all())
                .containsExactly(one(word("theft")), one(word("boat")));
        assertThat(QueryReader.read("homicide NOT").all()).containsExactly(one(word("homicide")));
    }

    @Test
    void alternatives_are_grouped() {
        assertThat(QueryReader.read("theft OR vol boat").all())
                .containsExactly(new AnyOf(List.of(word("theft"), word("vol"))), one(word("boat")));
    }

    @Test
    void a_word_with_a_hyphen_is_its_parts() {
        assertThat(QueryReader.read("cross-border").all()).containsExactly(one(word("cross")), one(word("border")));
    }

    @Test
    void what_is_no_word_asks_for_nothing() {
        for (var nothing : List.of(
                "",
                " ",
                "*",
                "**",
                "-",
                "--",
                "+",
                "\"",
                "\"\"",
                "OR",
                "OR OR",
                "AND",
                "|",
                "-*",
                "title:",
                "()[]{}^~?:\\/",
                "\u0000\u0007",
                "\ud800",
                "\udc00\ud800")) {
            assertThat(QueryReader.read(nothing).all().stream()
                            .flatMap(any -> any.clauses().stream())
                            .filter(clause -> !clause.text().equals("title")))
                    .as("<%s>", nothing)
                    .isEmpty();
        }
    }

    @Test
    void an_open_quote_reaches_to_the_end() {
        assertThat(QueryReader.read("\"red notice").all()).containsExactly(one(new Phrase("red notice", false)));
    }

    @Test
    void little_words_are_asked_for_only_when_alone() {
        assertThat(QueryReader.read("the history of the office").all())
                .containsExactly(one(word("history")), one(word("office")));
        assertThat(QueryReader.read("the who").all()).isNotEmpty();
        assertThat(QueryReader.read("to be or not to be").all()).isNotEmpty();
    }

    @Test
    void a_long_query_is_cut_short() {
        assertThat(QueryReader.read("word ".repeat(2_000)).all()).hasSize(20);
    }
}
