package ca.liaison.browsing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.DescribedForm;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a liaison officer does: put files in, see them arrive, correct the description, take the publication back. All
 * of it without scripts.
 */
class PublisherIT extends Journey {

    @ParameterizedTest
    @ValueSource(strings = {"/en/publish/upload", "/fr/publier/televerser"})
    void from_two_files_to_a_publication_and_back(String upload) throws Exception {
        var word = "quixo" + (upload.startsWith("/en") ? "lath" : "bert");
        var page = window(withoutScripts());
        signIn(page, upload);
        assertThat(place(page)).isEqualTo(upload);

        send(
                page,
                word,
                file(word + "-en.txt", "text/plain", "The " + word + " procedure in one line."),
                file(
                        word + "-fr.html",
                        "text/html",
                        "<!doctype html><html lang=\"fr\"><title>x</title><p>La procédure " + word
                                + " en une ligne.</p></html>"));
        assertThat(page.locator(".progress-line")).isVisible();
        arrived(page, "done");
        page.click("main a.button");
        var publication = place(page);
        assertThat(page.locator("h1")).containsText(word);
        assertThat(page.locator(".files li")).hasCount(2);
        assertThat(page.locator(".sheet")).containsText(word);

        var reader = window(withoutScripts());
        await("the search to find it", () -> {
            reader.navigate(publication.substring(0, 3) + "/publications?q=" + word);
            return reader.locator(".results > li").count() == 1;
        });

        page.locator(".staff-actions a").first().click();
        page.fill("#titleEn", "Corrected " + word);
        page.fill("#titleFr", "Corrigé " + word);
        page.click("#describe .buttons button");
        assertThat(page.locator(".notice-success")).isVisible();
        reader.navigate(publication);
        assertThat(reader.locator("h1")).containsText("Corr");
        assertThat(place(reader)).isEqualTo(publication);

        page.click("a.danger");
        page.click("#withdraw .buttons button");
        assertThat(page.locator("#problems li")).hasCount(2);
        page.fill("#reasonEn", "Taken back because of " + word);
        page.fill("#reasonFr", "Retiré à cause de " + word);
        page.click("#withdraw .buttons button");
        assertThat(page.locator(".tag-state, .notice").first()).isVisible();

        assertThat(reader.navigate(publication).status()).isEqualTo(410);
        assertThat(reader.locator("main"))
                .containsText(
                        publication.startsWith("/en") ? "Taken back because of " + word : "Retiré à cause de " + word);
        await("the search to forget it", () -> {
            reader.navigate(publication.substring(0, 3) + "/publications?q=" + word);
            return reader.locator(".results > li").count() == 0;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/publish/upload", "/fr/publier/televerser"})
    void a_broken_file_says_why_and_may_be_tried_again(String upload) throws Exception {
        var page = staffWindow(withoutScripts());
        page.navigate(upload);
        send(
                page,
                "broken",
                new FilePayload("broken-" + upload.substring(1, 3) + ".docx", "application/octet-stream", new byte[] {
                    'P', 'K', 3, 4, 20, 0, 6, 0, 1, 2, 3
                }));
        arrived(page, "failed");
        assertThat(page.locator(".notice-danger")).containsText(upload.startsWith("/en") ? "damaged" : "endommagé");
        page.locator("main form[action$='/retry'] button").click();
        assertThat(page.locator(".progress-line")).isVisible();
        arrived(page, "failed");
        assertThat(page.locator(".notice-danger")).isVisible();
    }

    /** Fills in the whole form as a person would. */
    private static void send(Page page, String word, FilePayload... files) {
        page.setInputFiles("#file", files);
        DescribedForm.fill(page, word, "CLEAR");
        page.click("#describe .buttons button");
        page.waitForURL(Pattern.compile(
                ".*/ingestions.*")); // loading again before the answer is there would take the upload back
    }

    /** Loads the page again as it does by itself, until it says how it ended. */
    private static void arrived(Page page, String state) throws Exception {
        await("the file to be " + state, () -> {
            page.reload();
            return page.locator(".state-" + state).count() == 1;
        });
    }
}
