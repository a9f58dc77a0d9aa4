package ca.liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TemplatesTest {

    private static final Path GALLERY = Path.of("target/gallery");
    private static final Site SITE = new Site("http://localhost:8080", "1.0.0");

    @TestFactory
    Stream<DynamicTest> every_page_is_well_formed_in_both_languages() {
        return Stream.of(Language.values())
                .flatMap(language -> Gallery.in(language).entrySet().stream()
                        .map(hung -> DynamicTest.dynamicTest(
                                language.code() + " " + hung.getKey(),
                                () -> check(language, hung.getKey(), hung.getValue()))));
    }

    private static void check(Language language, String name, Page page) throws IOException {
        var html = Templates.render(page, Frames.of(page.head(), SITE, PlanForTests.PLAN, null))
                .toByteArray();
        Files.createDirectories(GALLERY);
        Files.write(GALLERY.resolve(language.code() + "-" + name + ".html"), html);
        var parser = Parser.htmlParser().setTrackErrors(20);
        var document = Jsoup.parse(
                new String(html, java.nio.charset.StandardCharsets.UTF_8), "http://localhost:8080/", parser);

        assertThat(parser.getErrors()).isEmpty();
        assertThat(document.select("html").attr("lang"))
                .isEqualTo(language.locale().toLanguageTag());
        assertThat(document.select("h1")).hasSize(1);
        assertThat(levels(document)).as("no heading level is left out").allMatch(step -> step <= 1);
        assertThat(document.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(document.select("[style], script:not([src]):not([type=application/ld+json]), [onclick]"))
                .isEmpty();
        assertThat(document.select("label[for]").eachAttr("for")).allMatch(id -> document.getElementById(id) != null);
        assertThat(document.select("[aria-describedby]").eachAttr("aria-describedby"))
                .allMatch(
                        ids -> Stream.of(ids.split(" ")).allMatch(id -> document.getElementById(id) != null),
                        "describes");
        assertThat(document.select("[aria-labelledby]").eachAttr("aria-labelledby"))
                .allMatch(id -> document.getElementById(id) != null);
        assertThat(document.text()).doesNotContain("null");
    }

    private static Stream<Integer> steps(Document document) {
        var before = new int[] {1};
        return document.select("main :is(h1,h2,h3,h4,h5,h6)").stream().map(heading -> {
            var level = heading.tagName().charAt(1) - '0';
            var step = level - before[0];
            before[0] = level;
            return step;
        });
    }

    private static java.util.List<Integer> levels(Document document) {
        return steps(document).toList();
    }
}
