package ca.liaison.browsing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The portal without a mouse, and on paper. */
class PaperAndKeyboardIT extends Journey {

    @ParameterizedTest
    @CsvSource({
        "/en/publications?q=fraud, Skip to main content",
        "/fr/publications?q=fraude, Passer au contenu principal"
    })
    void the_first_tab_leads_past_the_menus(String address, String words) {
        var page = window(options());
        page.navigate(address);
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText(words);
        assertThat(page.locator(":focus")).isInViewport();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("main :focus")).hasCount(1);
    }

    @Test
    void everything_that_can_be_clicked_shows_that_it_has_the_focus() {
        var page = window(options());
        page.navigate("/en/publications?q=homicide&kind=study");
        for (var step = 0; step < 40; step++) {
            page.keyboard().press("Tab");
            assertThat(
                            page.evaluate(
                                    "(() => { const s = getComputedStyle(document.activeElement); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; })()"))
                    .as(() -> "outline of " + page.evaluate("document.activeElement.outerHTML"))
                    .isEqualTo(true);
        }
    }

    @Test
    void paper_shows_the_document_and_its_marking_and_no_menus() throws IOException {
        var page = staffWindow(options());
        page.navigate(Route.MARKED);
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        for (var hidden : new String[] {".header", ".footer", ".skip", "main form", ".staff-actions", ".copy"}) {
            for (var part : page.locator(hidden).all()) {
                assertThat(part).isHidden();
            }
        }
        assertThat(page.locator("nav:visible")).hasCount(0);
        assertThat(page.locator(".marking-top")).isVisible();
        assertThat(page.locator(".sheet")).isVisible();
        try (var printed = Loader.loadPDF(page.pdf())) {
            for (var sheet = 1; sheet <= printed.getNumberOfPages(); sheet++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(sheet);
                stripper.setEndPage(sheet);
                assertThat(stripper.getText(printed))
                        .as("sheet " + sheet)
                        .contains("PROTECTED A / PROTÉGÉ A", "TLP:AMBER");
            }
        }
    }
}
