package ca.liaison.search;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.Language;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SnippetTest {

    static String of(String text) {
        return new Marker(QueryReader.read("here mmm \"red notice\" walr*").all(), new Expansion(Thesaurus.NONE))
                .mark(text, Language.EN);
    }

    @Test
    void a_sentence_stays_as_it_is() {
        assertThat(of("It stands\n here.")).isEqualTo("It stands <mark>here</mark>.");
        assertThat(of("The Walrus has a red notice, not notice red."))
                .isEqualTo("The <mark>Walrus</mark> has a <mark>red notice</mark>, not notice red.");
    }

    @Test
    void a_long_one_is_cut_where_most_of_what_was_asked_stands() {
        var cut = of("here " + "word ".repeat(100) + "walrus here " + "more ".repeat(100));
        assertThat(cut)
                .startsWith("… word")
                .contains("<mark>walrus</mark> <mark>here</mark> more")
                .endsWith("more …")
                .hasSizeLessThan(320);
    }

    @Test
    void a_text_without_what_was_asked_shows_its_beginning() {
        assertThat(of("<b>".repeat(200))).startsWith("&lt;b&gt;").endsWith(" …");
        assertThat(of("")).isEmpty();
    }

    @Test
    void markup_is_escaped_and_characters_stay_whole_wherever_it_is_cut() {
        var random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            var text = new StringBuilder();
            while (text.length() < 900) {
                switch (random.nextInt(6)) {
                    case 0 -> text.append(random.nextBoolean() ? " mmm" : " here<mark>");
                    case 1 -> text.append("&'\"</mark>");
                    case 2 -> text.append("x".repeat(random.nextInt(400)));
                    case 3 -> text.append("😀");
                    case 4 -> text.append(" red notice");
                    default -> text.append(' ');
                }
            }
            var cut = of(text.toString());
            FuzzTest.isSafe(cut);
            assertThat(cut.replaceAll("&(amp|lt|gt|quot|#39);", "")).doesNotContain("&", "'", "\"");
            assertThat(cut.codePoints().noneMatch(c -> c >= 0xd800 && c < 0xe000))
                    .isTrue();
        }
    }
}
