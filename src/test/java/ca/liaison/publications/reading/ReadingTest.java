package ca.liaison.publications.reading;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.web.Html;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadingTest {

    @Test
    void headings_stand_below_the_page_heading_without_a_gap() {
        assertThat(levels(1, 2, 5, 2)).containsExactly(4, 5, 6, 5);
        assertThat(levels(3, 6, 6, 1)).containsExactly(4, 5, 5, 4);
        assertThat(levels(2)).containsExactly(4);
    }

    private static List<Integer> levels(int... levels) {
        var blocks = IntStream.of(levels)
                .mapToObj(level -> PageBlock.heading(level, Html.of("x")))
                .toList();
        return new TextPage(1, "Page 1", null, "", "/", List.of(), List.of(), List.of(), blocks, null)
                .blocks().stream().map(PageBlock::level).toList();
    }
}
