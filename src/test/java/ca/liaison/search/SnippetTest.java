package ca.liaison.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SnippetTest {

    @Test
    void a_sentence_stays_as_it_is() {
        assertThat(Snippet.of("A <mark>short</mark>\n sentence.")).isEqualTo("A <mark>short</mark> sentence.");
    }

    @Test
    void a_long_one_is_cut_around_the_first_mark() {
        var cut = Snippet.of("word ".repeat(100) + "<mark>here</mark> " + "more ".repeat(100));
        assertThat(cut).startsWith("… word").contains("<mark>here</mark> more").endsWith("more …").hasSizeLessThan(320);
    }

    @Test
    void marks_and_entities_stay_whole_wherever_it_is_cut() {
        var random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            var text = new StringBuilder();
            while (text.length() < 900) {
                switch (random.nextInt(5)) {
                    case 0 -> text.append("<mark>").append("m".repeat(1 + random.nextInt(40))).append(random.nextBoolean() ? " &lt;" : "").append("</mark>");
                    case 1 -> text.append("&amp;&#x27;");
                    case 2 -> text.append("x".repeat(random.nextInt(400)));
                    case 3 -> text.append("😀");
                    default -> text.append(' ');
                }
            }
            var cut = Snippet.of(text.toString());
            FuzzTest.isSafe(cut);
            assertThat(cut.replaceAll("&(amp|lt|#x27);", "")).doesNotContain("&");
            assertThat(cut.codePoints().noneMatch(c -> c >= 0xd800 && c < 0xe000)).isTrue();
        }
    }
}
