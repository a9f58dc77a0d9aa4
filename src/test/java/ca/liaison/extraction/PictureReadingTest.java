package ca.liaison.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures are scans without a PDF around them. */
class PictureReadingTest {

    @TempDir
    Path folder;

    @Test
    void each_picture_of_a_tiff_is_a_page() throws IOException {
        assumeTrue(hasTesseract(), "no tesseract on this machine");
        var file = folder.resolve("scan.tiff");
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (var words : new String[] {"First scanned page", "Second scanned page"}) {
                writer.writeToSequence(new IIOImage(picture(words), null, null), null);
            }
            writer.endWriteSequence();
        }
        writer.dispose();
        var extractor = Extractors.running(1);
        try {
            var read = Extractors.read(extractor, file);

            assertThat(read.page(1)).contains("First scanned page");
            assertThat(read.page(2)).contains("Second scanned page");
            assertThat(read.facts().warnings()).contains(TextWarning.OCR);
        } finally {
            extractor.close();
        }
    }

    @Test
    void a_picture_that_nobody_recognizes_is_warned_of() throws IOException {
        var file = folder.resolve("scan.png");
        ImageIO.write(picture("Some words"), "png", file.toFile());
        var extractor = new Extractor(Extractors.setup().withOcr(false));
        try {
            assertThat(Extractors.read(extractor, file).facts().warnings()).contains(TextWarning.NO_TEXT);
        } finally {
            extractor.close();
        }
    }

    private static BufferedImage picture(String words) {
        var picture = new BufferedImage(1_200, 300, BufferedImage.TYPE_BYTE_GRAY);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1_200, 300);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 60));
        pen.drawString(words, 60, 150);
        pen.dispose();
        return picture;
    }

    private static boolean hasTesseract() {
        try {
            return new ProcessBuilder("tesseract", "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
