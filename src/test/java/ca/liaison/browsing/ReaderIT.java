package ca.liaison.browsing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a police officer does: search, narrow, open the page where the words stand, take the file. All of it without
 * scripts.
 */
class ReaderIT extends Journey {

    @SuppressWarnings("unchecked")
    @ParameterizedTest
    @CsvSource({"/en, 1280, homicide, Homicide in Canada", "/fr, 320, homicides, homicide au Canada"})
    void from_the_search_box_to_the_words_on_the_page_and_the_file(String home, int width, String words, String title)
            throws IOException {
        var page = window(withoutScripts().setViewportSize(width, 900));
        page.navigate(home);
        page.fill("#q", words);
        page.click("#search button");
        var all = page.locator(".results > li").count();

        if (width < 992) {
            page.click(".filters > summary"); // on a wide screen the filters lie open
        }
        page.check("#kind-study");
        page.locator(".filters button").click();
        assertThat(page.locator(".chip")).hasCount(1);
        assertThat(page.locator(".results > li").count()).isPositive().isLessThan(all);

        page.selectOption("#sort", "date");
        page.click(".sort button");
        assertThat(page.locator("#sort")).hasValue("date");
        assertThat(place(page)).contains("q=" + words, "kind=study", "sort=date");
        var days = page.locator(".results time").evaluateAll("all => all.map(one => one.dateTime)");
        assertThat((List<String>) days).isSortedAccordingTo(Comparator.reverseOrder());

        var found = page.locator(".results > li", new Page.LocatorOptions().setHasText(title))
                .locator(".places a[href*='page=']")
                .first();
        var number = found.getAttribute("href").replaceAll(".*#page=", "");
        assertThat(number).matches("[1-9][0-9]*");
        found.click();
        assertThat(place(page)).contains("page=" + number).endsWith("#page=" + number);
        assertThat(page.locator(".sheet mark").first())
                .containsText(Pattern.compile("homicide", Pattern.CASE_INSENSITIVE));
        assertThat(page.locator("#page-heading")).containsText("Page " + number);

        var download = page.waitForDownload(page.locator(".files a", new Page.LocatorOptions().setHasText("DOCX"))
                .first()::click);
        assertThat(download.suggestedFilename()).endsWith(".docx");
        assertThat(Files.size(download.path())).isGreaterThan(10_000);
    }

    @Test
    void a_misspelled_word_leads_to_the_right_one() {
        var page = window(withoutScripts());
        page.navigate("/en/publications?q=statistcs");
        page.click(".correction a");
        assertThat(page.locator(".results > li").first()).isVisible();
    }

    @Test
    void a_filter_is_taken_away_by_its_chip() {
        var page = window(withoutScripts());
        page.navigate("/fr/publications?q=canada&kind=study&language=fr");
        var narrow = page.locator(".results > li").count();
        page.click(".chip >> nth=0");
        assertThat(page.locator(".chip")).hasCount(1);
        assertThat(page.locator(".results > li").count()).isGreaterThanOrEqualTo(narrow);
    }
}
