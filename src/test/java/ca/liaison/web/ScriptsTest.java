package ca.liaison.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Route;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the pages do in a browser: with scripts, without them, and how much they weigh. */
@ExtendWith(Browser.class)
class ScriptsTest {

    private static GalleryServer gallery;

    @BeforeAll
    static void open() throws IOException {
        gallery = new GalleryServer();
    }

    @AfterAll
    static void close() {
        gallery.close();
    }

    @Test
    void suggestions_are_chosen_with_the_keyboard(com.microsoft.playwright.Browser browser) {
        try (var page = browser.newPage()) {
            page.route(
                    "**/api/suggestions?**",
                    route -> route.fulfill(
                            new Route.FulfillOptions()
                                    .setContentType("application/json")
                                    .setBody(
                                            "[{\"text\":\"fraud <b>\"},{\"text\":\"fraude\",\"href\":\"/gallery/fr/topics\"}]")));
            page.navigate(gallery.address("/gallery/en/home"));
            var box = page.getByRole(com.microsoft.playwright.options.AriaRole.COMBOBOX);
            box.pressSequentially("fra");
            assertThat(page.locator(".suggestions li")).hasText(new String[] {"fraud <b>", "fraude"});
            assertThat(box).hasAttribute("aria-expanded", "true");
            box.press("ArrowDown");
            assertThat(box).hasAttribute("aria-activedescendant", "q-suggestions-0");
            box.press("Escape");
            assertThat(page.locator(".suggestions")).isHidden();
            box.press("ArrowDown");
            box.press("ArrowDown");
            box.press("Enter");
            page.waitForURL("**/gallery/fr/topics");
        }
    }

    @Test
    void the_first_tab_leads_past_the_menus(com.microsoft.playwright.Browser browser) {
        try (var page = browser.newPage()) {
            page.navigate(gallery.address("/gallery/fr/search"));
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus")).hasText("Passer au contenu principal");
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).isFocused();
        }
    }

    @Test
    void the_first_thing_on_a_page_with_a_problem_is_the_problem(com.microsoft.playwright.Browser browser) {
        try (var page = browser.newPage()) {
            page.navigate(gallery.address("/gallery/en/upload-problem"));
            assertThat(page.locator("#problems")).isFocused();
            assertThat(page.title()).startsWith("Problem: ");
        }
    }

    @Test
    void without_scripts_every_control_still_leads_somewhere(com.microsoft.playwright.Browser browser) {
        try (var context = browser.newContext(
                        new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(1280, 900));
                var page = context.newPage()) {
            page.navigate(gallery.address("/gallery/en/search"));
            assertThat(page.locator("#kind-guide")).isVisible();
            page.locator("#kind-study").check();
            var asked = page.waitForRequest(
                    request -> request.url().contains("/en/publications?"),
                    () -> page.locator(".filters button").click());
            assertThat(asked.url())
                    .contains("/en/publications?q=fraud&kind=guide&kind=study")
                    .contains("sort=relevance");
        }
        try (var context = browser.newContext(
                        new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(1280, 900));
                var page = context.newPage()) {
            page.navigate(gallery.address("/gallery/fr/upload"));
            assertThat(page.locator("button[type=button]")).hasCount(0);
            var posted = page.waitForRequest(
                    "**/en/publish/upload", () -> page.locator(".toggle button").click());
            assertThat(posted.method()).isEqualTo("POST");
            assertThat(posted.postData()).contains("titleEn=A+title").contains("toggle=1");
            assertThat(posted.headerValue("content-type")).isEqualTo("application/x-www-form-urlencoded");
        }
    }

    @Test
    void a_cold_page_is_light(com.microsoft.playwright.Browser browser) {
        try (var page = browser.newPage()) {
            var sizes = new ArrayList<Integer>();
            page.onResponse(answer -> sizes.add(weight(answer.url(), answer.body())));
            page.navigate(gallery.address("/gallery/fr/search"));
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            assertThat(sizes).hasSizeLessThanOrEqualTo(12);
            assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isBetween(75_000, 150_000);
        }
    }

    private static int weight(String url, byte[] body) {
        var packed = packed(body);
        if (!url.endsWith(".woff2")) {
            assertThat(packed)
                    .as(url)
                    .isLessThan(url.endsWith(".css") ? 20_000 : url.endsWith(".js") ? 15_000 : 30_000);
        }
        return Math.min(packed, body.length);
    }

    private static int packed(byte[] body) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.size();
    }
}
