package ca.liaison.extraction.worker;

import ca.liaison.extraction.Preview;
import ca.liaison.extraction.worker.pdf.PdfFormat;
import ca.liaison.extraction.worker.reading.FileReading;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Draws the preview. A picture from a file is never handed on as it is, always drawn anew; when that fails there is
 * none.
 */
final class Pictures {

    private static final int HIGHEST = 1_200;
    private static final int LARGE = 45_000;
    private static final int SMALL = 120;
    private static final int MOST_BYTES = 10 << 20;
    private static final long MOST_PIXELS = 30_000_000;
    private static final Pattern PICTURE = Pattern.compile(
            "(?i)(docProps/thumbnail|Thumbnails/thumbnail|(word|ppt|xl)/media/image\\d+|Pictures/.*)\\.(png|jpe?g)");

    private Pictures() {}

    static Optional<Preview> of(FileReading reading) {
        try {
            var picture =
                    reading.mediaType().equals("application/pdf") ? ofPdf(reading.file()) : ofOffice(reading.file());
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
            renderer.setImageDownscalingOptimizationThreshold(
                    0); // after the subsampling hardly anything is left to scale down
            return renderer.renderImage(
                    0, Math.min(Preview.WIDEST / Math.max(1, width), HIGHEST / Math.max(1, height)), ImageType.RGB);
        }
    }

    /** The thumbnail that the writer's program left, else the first picture of a decent size. */
    private static BufferedImage ofOffice(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var candidates = zip.stream()
                    .filter(entry -> PICTURE.matcher(entry.getName()).matches() && entry.getSize() < MOST_BYTES)
                    .sorted(Comparator.comparing((ZipEntry entry) ->
                                    !entry.getName().toLowerCase(Locale.ROOT).contains("thumbnail"))
                            .thenComparing(ZipEntry::getName))
                    .limit(4)
                    .toList();
            for (var entry : candidates) {
                try (var in = zip.getInputStream(entry);
                        var image =
                                ImageIO.createImageInputStream(new ByteArrayInputStream(in.readNBytes(MOST_BYTES)))) {
                    var picture = read(image);
                    if (picture != null && picture.getWidth() >= SMALL && picture.getHeight() >= SMALL) {
                        return fit(picture);
                    }
                }
            }
            return null;
        }
    }

    /** The size is asked before a pixel is read: a small file may claim a picture of a thousand million. */
    private static BufferedImage read(ImageInputStream image) throws IOException {
        var readers = ImageIO.getImageReaders(image);
        if (!readers.hasNext()) {
            return null;
        }
        var reader = readers.next();
        try {
            reader.setInput(image, true, true);
            return (long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS ? null : reader.read(0);
        } finally {
            reader.dispose();
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
        var scale = Math.min(
                1, Math.min(Preview.WIDEST / (double) picture.getWidth(), HIGHEST / (double) picture.getHeight()));
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
