package ca.liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.web.lists.Pager;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void text_is_escaped_and_only_marks_survive() {
        assertThat(Html.of("<b> & \"x\" 'y'").value()).isEqualTo("&#60;b&#62; &#38; &#34;x&#34; &#39;y&#39;");
        assertThat(Html.marked("a <mark>b</mark> &amp; <script>c</script>").value())
                .isEqualTo("a <mark>b</mark> &amp; &lt;script&gt;c&lt;/script&gt;");
    }

    @Test
    void a_pager_shows_the_ends_and_the_neighbours() {
        var pager = Pager.of(12, 40, number -> "?page=" + number);
        assertThat(pager.steps().stream()
                        .map(step -> (step.gap() ? "…" : "") + step.number())
                        .collect(Collectors.joining(" ")))
                .isEqualTo("1 …11 12 13 …40");
        assertThat(pager.previous()).isEqualTo("?page=11");
        assertThat(Pager.of(1, 1, String::valueOf).isNeeded()).isFalse();
        assertThat(Pager.of(99, 3, String::valueOf).previous()).isEqualTo("3");
    }
}
