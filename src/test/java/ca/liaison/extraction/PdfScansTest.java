package ca.liaison.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which pages of a PDF are pictures of writing, and what becomes of them with recognition and without. */
class PdfScansTest {

    private static final String BATES = "Bates 000123 produced by counsel page one";

    private static Extractor extractor;
    private static Extractor withoutRecognition;

    @TempDir
    Path folder;

    private final PDDocument document = new PDDocument();

    @BeforeAll
    static void start() {
        extractor = Extractors.running(1);
        withoutRecognition = new Extractor(Extractors.setup().withOcr(false));
    }

    @AfterAll
    static void stop() {
        extractor.close();
        withoutRecognition.close();
    }

    @Test
    void a_scan_with_a_stamped_line_is_recognized() throws IOException {
        assumeTrue(ExtractorTest.tesseract(), "no tesseract on this machine");
        scan(writing(), BATES);

        var read = read(extractor);

        assertThat(read.text())
                .containsOnlyOnce(BATES)
                .contains("WOLVERINE OPERATION")
                .doesNotContainPattern("000123(?s:.*)000123");
        assertThat(read.facts().warnings()).containsExactly(TextWarning.OCR);
    }

    @Test
    void a_scan_with_a_stamped_line_that_is_not_recognized_gives_a_warning() throws IOException {
        scan(writing(), BATES);

        assertThat(read(withoutRecognition).facts().warnings()).containsExactly(TextWarning.PAGES_WITHOUT_TEXT);
    }

    @Test
    void a_scan_in_strips_is_one() throws IOException {
        page(content -> {
            var picture = image(writing());
            for (int i = 0; i < 8; i++) {
                content.saveGraphicsState();
                content.addRect(0, i * 99, 612, 99);
                content.clip();
                content.drawImage(picture, 0, i * 99, 612, 99);
                content.restoreGraphicsState();
            }
            say(content, BATES);
        });

        assertThat(read(withoutRecognition).facts().warnings()).containsExactly(TextWarning.PAGES_WITHOUT_TEXT);
    }

    @Test
    void a_photograph_with_a_title_a_background_and_a_text_with_a_picture_are_none() throws IOException {
        scan(photograph(), "A title on a photograph");
        var background = image(writing());
        for (int i = 0; i < 2; i++) {
            page(content -> {
                content.drawImage(background, 0, 0, 40, 40);
                say(content, "Words of a page with a small logo");
            });
        }
        page(content -> {
            content.drawImage(background, 0, 0, 612, 792);
            say(content, "Many words on one line of a page that has a text of its own. ".repeat(6));
        });

        assertThat(read(withoutRecognition).facts().warnings()).isEmpty();
    }

    @Test
    void a_scan_after_a_page_without_contents_is_recognized() throws IOException {
        assumeTrue(ExtractorTest.tesseract(), "no tesseract on this machine");
        page(content -> say(content, "First page of the file with enough plain words on it."));
        document.addPage(new PDPage());
        scan(writing(), "");

        var read = read(extractor);

        assertThat(read.facts().pages()).isEqualTo(3);
        assertThat(read.page(3)).contains("WOLVERINE OPERATION");
    }

    @Test
    void an_inline_picture_is_recognized() throws IOException {
        assumeTrue(ExtractorTest.tesseract(), "no tesseract on this machine");
        var picture = writing();
        var bits = new StringBuilder();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                bits.append((picture.getRGB(x, y) & 0xff) > 127 ? "FF" : "00");
            }
        }
        var page = new PDPage();
        document.addPage(page);
        page.setContents(new PDStream(
                document,
                new ByteArrayInputStream(("q 612 0 0 792 0 0 cm BI /W " + picture.getWidth() + " /H "
                                + picture.getHeight() + " /CS /G /BPC 8 /F /AHx ID " + bits + "> EI Q")
                        .getBytes(StandardCharsets.US_ASCII))));

        assertThat(read(extractor).text()).contains("WOLVERINE OPERATION");
    }

    @Test
    void text_in_a_font_that_does_not_say_what_its_characters_are_gives_a_warning() throws IOException {
        var differences = new StringBuilder();
        for (int i = 1; i < 90; i++) {
            differences.append("/g").append(i).append(' ');
        }
        var pdf = new RawPdf()
                .font(
                        "F1",
                        "/Subtype /Type1 /BaseFont /ABCDEF+Custom /FirstChar 33 /LastChar 90 /Widths ["
                                + "500 ".repeat(58) + "] /Encoding << /Type /Encoding /Differences [33 " + differences
                                + "] >> /FontDescriptor << /Type /FontDescriptor /FontName /ABCDEF+Custom /Flags 4"
                                + " /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 759 /Descent -200 /CapHeight"
                                + " 700 /StemV 80 >>");
        pdf.lines("$EF%8!9*&A #H*K$LM 8*&!KE9", "&8*2$!9#EK 4*8%$# L*2!K #$E*28");

        var read = Extractors.read(extractor, pdf.save(folder.resolve("raw.pdf")));

        assertThat(read.facts().warnings()).containsExactly(TextWarning.BAD_ENCODING);
    }

    private interface Drawing {
        void on(PDPageContentStream content) throws IOException;
    }

    private void page(Drawing drawing) throws IOException {
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            drawing.on(content);
        }
    }

    private void scan(BufferedImage picture, String stamped) throws IOException {
        page(content -> {
            content.drawImage(image(picture), 0, 0, 612, 792);
            say(content, stamped);
        });
    }

    private PDImageXObject image(BufferedImage picture) throws IOException {
        return LosslessFactory.createFromImage(document, picture);
    }

    private static void say(PDPageContentStream content, String words) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 8);
        content.newLineAtOffset(60, 20);
        content.showText(words);
        content.endText();
    }

    private static BufferedImage writing() {
        var picture = new BufferedImage(1020, 1320, BufferedImage.TYPE_BYTE_GRAY);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1020, 1320);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 44));
        pen.drawString("WOLVERINE OPERATION", 80, 200);
        pen.drawString("The letter speaks of the prosecutor.", 80, 300);
        pen.dispose();
        return picture;
    }

    private static BufferedImage photograph() {
        var picture = new BufferedImage(1020, 1320, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.DARK_GRAY, 1020, 1320, Color.GRAY));
        pen.fillRect(0, 0, 1020, 1320);
        pen.dispose();
        return picture;
    }

    private Collected read(Extractor with) throws IOException {
        var file = folder.resolve("scan.pdf");
        try (document) {
            document.save(file.toFile());
        }
        return Extractors.read(with, file);
    }
}
