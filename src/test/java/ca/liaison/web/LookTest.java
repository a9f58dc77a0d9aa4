package ca.liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.Language;
import ca.liaison.testing.Browser;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page of the gallery as a browser shows it: nothing for axe to say, nothing that the content security policy
 * stops, nothing wider than the screen.
 */
@ExtendWith(Browser.class)
class LookTest {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private static GalleryServer gallery;

    @BeforeAll
    static void open() throws IOException {
        gallery = new GalleryServer();
    }

    @AfterAll
    static void close() {
        gallery.close();
    }

    /** The pages of one template with the same parts are looked at once: of the troubles, one. */
    private static List<String> names(Language language) {
        return Gallery.in(language).keySet().stream()
                .filter(name -> !name.startsWith("error-") || name.equals("error-500"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"EN,320", "FR,320", "EN,1280", "FR,1280"})
    void every_page_is_accessible_and_fits_the_screen(
            Language language, int width, com.microsoft.playwright.Browser browser) {
        var faults = new ArrayList<String>();
        try (var context = browser.newContext(
                        new NewContextOptions().setViewportSize(width, 900).setReducedMotion(ReducedMotion.REDUCE));
                var page = context.newPage()) {
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    faults.add(page.url() + ": " + message.text());
                }
            });
            for (var name : names(language)) {
                page.navigate(gallery.address("/gallery/" + language.code() + "/" + name));
                page.evaluate("document.fonts.ready");
                if (System.getProperty("screenshots") != null) {
                    page.screenshot(new ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of(
                                    "target/screenshots", language.code() + "-" + name + "-" + width + ".png")));
                }
                if (((Number) page.evaluate(WIDER)).intValue() > 0) {
                    faults.add(name + " is wider than the screen");
                }
                new AxeBuilder(page)
                        .withTags(RULES)
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .forEach(violation -> violation
                                .getNodes()
                                .forEach(node -> faults.add(name + ": " + violation.getId() + " " + node.getHtml())));
            }
        }
        assertThat(faults).isEmpty();
    }
}
