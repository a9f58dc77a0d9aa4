package ca.liaison.browsing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The other language is one step away on every page, without scripts, and nothing is lost on the way. */
class LanguageToggleIT extends Journey {

    @Test
    void every_page_leads_to_its_twin_and_back_to_itself() {
        var lost = new ArrayList<String>();
        var page = window(withoutScripts());
        var staff = staffWindow(withoutScripts());
        Route.open().stream().filter(route -> route.status() != 404).forEach(route -> thereAndBack(page, route, lost));
        Route.staffed().stream()
                .filter(route -> !route.path().endsWith("/upload"))
                .forEach(route -> thereAndBack(staff, route, lost));
        assertThat(lost).isEmpty();
    }

    private static void thereAndBack(Page page, Route route, ArrayList<String> lost) {
        page.navigate(route.path());
        page.locator(".toggle a, .toggle button").click();
        var french = place(page);
        if (page.locator("#problems").count() > 0
                || !page.locator("html").getAttribute("lang").equals("fr-CA")
                || !french.startsWith("/fr")
                || french.contains("?") != route.path().contains("?")) {
            lost.add(route.path() + " led to " + french);
        }
        page.locator(".toggle a, .toggle button").click();
        if (!place(page).replace("%20", "+").equals(route.path())) {
            lost.add(route.path() + " came back as " + place(page));
        }
    }

    @Test
    void a_search_keeps_its_words_filters_order_and_page() {
        var page = window(withoutScripts());
        page.navigate("/en/publications?q=canada&language=en&sort=date&page=2");
        page.click(".toggle a");
        assertThat(place(page)).isEqualTo("/fr/publications?q=canada&language=en&sort=date&page=2");
        assertThat(page.locator("#q")).hasValue("canada");
        assertThat(page.locator(".pager [aria-current]")).containsText("2");
        assertThat(page.locator(".chip")).hasCount(1);
    }

    @Test
    void a_page_of_text_stays_the_same_page_with_the_same_words() {
        var page = window(withoutScripts());
        page.navigate(Route.STUDY + "?q=rate&page=2");
        page.click(".toggle a");
        assertThat(place(page)).startsWith("/fr/publications/").endsWith("?q=rate&page=2");
        assertThat(page.locator("#page-heading")).containsText("Page 2 de 8");
    }

    @Test
    void a_page_that_is_not_there_is_not_there_in_the_other_language() {
        var page = window(withoutScripts());
        page.navigate("/en/publications/nobody-wrote-this");
        page.click(".toggle a");
        assertThat(page.locator("html")).hasAttribute("lang", "fr-CA");
    }

    @Test
    void a_half_filled_upload_form_keeps_what_was_typed() {
        var page = staffWindow(withoutScripts());
        page.navigate("/en/publish/upload");
        page.fill("#titleEn", "Half a “title” & more");
        page.fill("#summaryFr", "Première ligne\nDeuxième ligne");
        page.selectOption("#kind", "guide");
        page.check("input[name=topics] >> nth=1");
        page.check("input[name=language][value=fr]");
        page.check("input[name=tlp][value='AMBER+STRICT']");
        page.fill("#publishedDay", "31");
        page.click(".toggle button");

        assertThat(page.locator("html")).hasAttribute("lang", "fr-CA");
        assertThat(page.locator("#problems")).hasCount(0);
        assertThat(page.locator("#titleEn")).hasValue("Half a “title” & more");
        assertThat(page.locator("#summaryFr")).hasValue("Première ligne\nDeuxième ligne");
        assertThat(page.locator("#kind")).hasValue("guide");
        assertThat(page.locator("input[name=topics]:checked")).hasCount(1);
        assertThat(page.locator("input[name=language]:checked")).hasValue("fr");
        assertThat(page.locator("input[name=tlp]:checked")).hasValue("AMBER+STRICT");
        assertThat(page.locator("#publishedDay")).hasValue("31");
    }

    @Test
    void signing_in_half_way_keeps_the_name_and_where_one_was_going() {
        var page = window(withoutScripts());
        page.navigate("/en/publish/upload");
        page.fill("#name", "admin@liaison");
        page.click(".toggle button");
        assertThat(page.locator("html")).hasAttribute("lang", "fr-CA");
        assertThat(page.locator("#name")).hasValue("admin@liaison");
        signIn(page, page.url());
        assertThat(place(page)).isEqualTo("/fr/publier/televerser");
    }
}
