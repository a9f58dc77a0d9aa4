package ca.liaison.browsing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.DescribedForm;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What scripts add to pages that work without them, on the real answers of the portal. */
class ScriptsIT extends Journey {

    @ParameterizedTest
    @CsvSource({"/en, homic", "/fr, crimin"})
    void the_search_box_suggests_and_obeys_the_keyboard(String home, String typed) {
        var page = window(options());
        page.navigate(home);
        var box = page.getByRole(AriaRole.COMBOBOX);
        box.pressSequentially(typed);
        var first = page.locator(".suggestions li").first();
        assertThat(first).isVisible();
        assertThat(box).hasAttribute("aria-expanded", "true");
        box.press("ArrowDown");
        assertThat(first).hasAttribute("aria-selected", "true");
        assertThat(box).hasAttribute("aria-activedescendant", first.getAttribute("id"));
        box.press("Escape");
        assertThat(page.locator(".suggestions")).isHidden();
        assertThat(box).hasValue(typed);
        box.press("ArrowDown");
        box.press("Enter");
        page.waitForURL(url -> url.contains("/publications"));
        assertThat(page.locator(".results > li, article h1").first()).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"/en/sign-in, Show, Hide", "/fr/connexion, Afficher, Masquer"})
    void a_passphrase_may_be_looked_at_until_it_is_sent(String address, String show, String hide) {
        var page = window(options());
        page.navigate(address);
        page.fill("#password", "four words that do not rhyme");
        var button = page.locator("#password + button");
        assertThat(button).containsText(show);
        button.click();
        assertThat(page.locator("#password")).hasAttribute("type", "text");
        assertThat(button).containsText(hide);
        page.evaluate("document.getElementById('sign-in').addEventListener('submit', event => event.preventDefault())");
        page.fill("#name", "somebody@police.example");
        page.click("#sign-in .buttons button");
        assertThat(page.locator("#password")).hasAttribute("type", "password");
    }

    @Test
    void a_citation_is_copied() {
        var page = window(options().setPermissions(List.of("clipboard-read", "clipboard-write")));
        page.navigate(Route.STUDY);
        page.click(".copy");
        assertThat(page.locator(".copy + [role=status]")).hasText("Copied");
        assertThat(page.evaluate("navigator.clipboard.readText()"))
                .isEqualTo(page.locator("#citation").innerText().strip());
    }

    @Test
    void the_page_of_an_upload_tells_by_itself_how_it_ended() {
        var page = staffWindow(options());
        page.navigate("/en/publish/upload");
        page.setInputFiles("#file", file("told.txt", "text/plain", "Told by itself."));
        assertThat(page.locator(".drop li")).hasText("told.txt");
        DescribedForm.fill(page, "told", "CLEAR");
        page.click("#describe .buttons button");
        assertThat(page.locator(".state-done"))
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(120_000));
        assertThat(page.locator("main a.button")).isVisible();
    }
}
