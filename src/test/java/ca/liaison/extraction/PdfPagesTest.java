package ca.liaison.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which pages a PDF has, also one that is not whole. */
class PdfPagesTest {

    private static Extractor extractor;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        extractor = Extractors.running(1);
    }

    @AfterAll
    static void stop() {
        extractor.close();
    }

    @Test
    void a_page_without_contents_is_a_page() throws IOException {
        var pdf = new RawPdf();
        pdf.lines("First page of the extradition manual with enough words.");
        pdf.page(null, "");
        int third = pdf.lines("Third page tells of the zebrafinch operation and so on.");
        int item = pdf.add("<< /Title (Zebrafinch) /Dest [" + third + " 0 R /Fit] >>");
        pdf.catalog("/Outlines " + pdf.add("<< /First " + item + " 0 R /Last " + item + " 0 R /Count 1 >>") + " 0 R");

        var read = read(pdf);

        assertThat(read.facts().pages()).isEqualTo(3);
        assertThat(read.page(3)).contains("zebrafinch");
        assertThat(read.facts().outline()).containsExactly(new OutlineEntry("Zebrafinch", 1, 3));
    }

    @Test
    void pages_that_hold_only_notes_are_read_where_they_stand() throws IOException {
        var pdf = new RawPdf();
        pdf.page(null, "");
        pdf.page(
                null,
                "/Annots [<< /Type /Annot /Subtype /FreeText /Rect [72 600 400 700] /DA (/F1 12 Tf)"
                        + " /Contents (About the caribou file) >>]");

        var read = read(pdf);

        assertThat(read.facts().pages()).isEqualTo(2);
        assertThat(read.page(2)).isEqualTo("About the caribou file");
    }

    @Test
    void a_file_of_which_no_page_is_left_is_corrupt() throws IOException {
        var pdf = new RawPdf();
        pdf.lines("Words on a page of a file that was cut off.");
        var whole = pdf.save(folder.resolve("whole.pdf"));
        int page = Files.readString(whole, StandardCharsets.ISO_8859_1).indexOf("/Type /Page /Parent");

        var read = Extractors.read(extractor, pdf.save(folder.resolve("cut.pdf"), page + 40));

        assertThat(read.reason()).isEqualTo(Reason.CORRUPT);
    }

    @Test
    void what_is_left_of_a_file_that_was_cut_off_is_read_with_a_warning() throws IOException {
        var pdf = new RawPdf();
        pdf.lines("The first page is still there.");
        pdf.lines("The second page is still there.");
        int length = (int) Files.size(pdf.save(folder.resolve("whole.pdf")));

        var read = Extractors.read(extractor, pdf.save(folder.resolve("cut.pdf"), length - 60));

        assertThat(read.text()).contains("first page").contains("second page");
        assertThat(read.facts().warnings()).contains(TextWarning.DAMAGED_PART);
        assertThat(read(pdf).facts().warnings()).isEmpty();
    }

    @Test
    void a_file_whose_words_were_cut_off_is_corrupt() throws IOException {
        var pdf = new RawPdf();
        pdf.page(null, "");
        int length = (int) Files.size(pdf.save(folder.resolve("whole.pdf")));

        var read = Extractors.read(extractor, pdf.save(folder.resolve("cut.pdf"), length - 60));

        assertThat(read.reason()).isEqualTo(Reason.CORRUPT);
    }

    @Test
    void a_file_that_says_how_long_it_is_and_is_shorter_was_cut_off() throws IOException {
        var pdf = new RawPdf();
        pdf.add("<< /Linearized 1 /L 90000 /H [1 2] /O 3 /E 4 /N 1 /T 5 >>");
        pdf.lines("The first page is still there.");

        assertThat(read(pdf).facts().warnings()).containsExactly(TextWarning.DAMAGED_PART);
    }

    private Collected read(RawPdf pdf) throws IOException {
        return Extractors.read(extractor, pdf.save(folder.resolve("raw.pdf")));
    }
}
