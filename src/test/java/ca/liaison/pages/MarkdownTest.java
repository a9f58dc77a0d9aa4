package ca.liaison.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.Language;
import ca.liaison.markdown.Markdown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownTest {

    private final Writings writings = new Writings(Path.of("src/test/resources/content/pages"));

    @Test
    void a_page_is_found_by_its_id_in_both_languages() {
        assertThat(writings.find("about", Language.EN))
                .get()
                .extracting(Writing::title, Writing::modified)
                .containsExactly("About this portal", LocalDate.of(2026, 3, 1));
        assertThat(writings.find("about", Language.FR))
                .get()
                .extracting(Writing::title)
                .isEqualTo("À propos de ce portail");
        assertThat(writings.find("help", Language.FR)).isEmpty();
    }

    @Test
    void a_link_to_elsewhere_is_no_page(@TempDir Path content) throws IOException {
        var folder = Files.createDirectories(content.resolve("pages").resolve("en"));
        Files.createSymbolicLink(
                folder.resolve("about.md"),
                Path.of("src/test/resources/content/pages/en").toAbsolutePath().resolve("about.md"));

        assertThat(Files.exists(folder.resolve("about.md")))
                .as("the link leads to a page")
                .isTrue();
        assertThat(new Writings(content.resolve("pages")).in(Language.EN)).isEmpty();
    }

    @Test
    void nothing_but_markdown_becomes_markup() {
        var html = Markdown.html(
                        writings.find("about", Language.EN).orElseThrow().markdown())
                .value();
        assertThat(html)
                .doesNotContain("<h1>")
                .doesNotContain("<script>")
                .doesNotContain("javascript:")
                .contains("<h2>Who answers</h2>")
                .contains("<table tabindex=\"0\" class=\"scroll-table\">")
                .contains("&lt;script&gt;");
    }

    @Test
    void a_page_without_its_front_matter_says_what_is_missing() {
        assertThatThrownBy(() -> Writing.parse("# Title")).hasMessageContaining("front matter");
        assertThatThrownBy(() -> Writing.parse("---\nid: x\n---\n")).hasMessageContaining("title");
        assertThat(Writing.parse("---\r\nid: x\r\ntitle: \"A: B\"\r\n---\r\nBody")
                        .title())
                .isEqualTo("A: B");
    }
}
