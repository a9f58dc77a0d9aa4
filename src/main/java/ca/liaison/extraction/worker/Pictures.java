package ca.liaison.extraction.worker;

import ca.liaison.extraction.Preview;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws the preview. A picture from a file is never handed on as it is, always drawn anew; when that fails there is none. */
final class Pictures {

    private static final int HIGHEST = 1_200;
    private static final int LARGE = 150_000;

    private Pictures() {}

    static Optional<Preview> of(Reading reading) {
        try {
            var picture = switch (reading.mediaType()) {
                case "application/pdf" -> ofPdf(reading.file());
                default -> null;
            };
            return picture == null ? Optional.empty() : Optional.of(encode(picture));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static BufferedImage ofPdf(Path file) throws IOException {
        try (var document = PdfFormat.open(file)) {
            if (document.getNumberOfPages() == 0) {
                return null;
            }
            var page = document.getPage(0);
            var box = page.getCropBox();
            var turned = page.getRotation() % 180 != 0;
            var width = turned ? box.getHeight() : box.getWidth();
            var height = turned ? box.getWidth() : box.getHeight();
            var renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(0, Math.min(Preview.WIDEST / Math.max(1, width), HIGHEST / Math.max(1, height)), ImageType.RGB);
        }
    }

    private static Preview encode(BufferedImage picture) throws IOException {
        var png = bytes(picture, "png");
        if (png.length <= LARGE) {
            return new Preview("image/png", picture.getWidth(), picture.getHeight(), png);
        }
        return new Preview("image/jpeg", picture.getWidth(), picture.getHeight(), bytes(picture, "jpeg"));
    }

    /** At most as wide as a preview, without transparency. */
    static BufferedImage fit(BufferedImage picture) {
        var scale = Math.min(1, Math.min(Preview.WIDEST / (double) picture.getWidth(), HIGHEST / (double) picture.getHeight()));
        var width = Math.max(1, (int) (picture.getWidth() * scale));
        var height = Math.max(1, (int) (picture.getHeight() * scale));
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, java.awt.Color.WHITE, null);
        pen.dispose();
        return drawn;
    }

    private static byte[] bytes(BufferedImage picture, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }
}
