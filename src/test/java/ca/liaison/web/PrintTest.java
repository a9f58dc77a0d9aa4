package ca.liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.testing.Browser;
import com.microsoft.playwright.Page.PdfOptions;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out of the printer. */
@ExtendWith(Browser.class)
class PrintTest {

    @ParameterizedTest
    @ValueSource(strings = {"Letter", "A4"})
    void every_sheet_of_a_marked_page_carries_its_marking_and_no_menu(
            String paper, com.microsoft.playwright.Browser browser) throws IOException {
        try (var gallery = new GalleryServer();
                var page = browser.newPage()) {
            page.navigate(gallery.address("/gallery/en/show-protected"));
            try (var printed = Loader.loadPDF(page.pdf(
                    new PdfOptions().setFormat(paper).setPath(Path.of("target", "print-" + paper + ".pdf"))))) {
                assertThat(printed.getNumberOfPages()).isGreaterThan(1);
                var stripper = new PDFTextStripper();
                for (var sheet = 1; sheet <= printed.getNumberOfPages(); sheet++) {
                    stripper.setStartPage(sheet);
                    stripper.setEndPage(sheet);
                    assertThat(stripper.getText(printed))
                            .as("sheet " + sheet)
                            .contains("PROTECTED A / PROTÉGÉ A", "TLP:AMBER")
                            .doesNotContain("Site map")
                            .doesNotContain("Français\n");
                }
                stripper.setStartPage(1);
                assertThat(stripper.getText(printed))
                        .contains(
                                "/files/0/guide.pdf", "http://localhost:8080/en/publications/mutual-legal-assistance");
            }
        }
    }
}
