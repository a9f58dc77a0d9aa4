package ca.liaison.plots;

import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/**
 * The PNG of a picture: painted from its SVG, so it is the same picture. Only what {@link SvgDrawing} made is painted,
 * never a file from outside.
 */
public final class PngPainting {

    /** Dots for each unit of the drawing: sharp on paper and on dense screens. */
    private static final int DENSITY = 2;

    private PngPainting() {}

    /** @throws ca.liaison.Refusal where this machine has no font to write with */
    public static byte[] png(String svg) {
        mustHaveAFont();
        var letters = svg.replace(
                Paper.FONTS, "SansSerif"); // the painter knows one font at a time, and this one Java always has
        var document = new SVGLoader()
                .load(
                        new ByteArrayInputStream(letters.getBytes(StandardCharsets.UTF_8)),
                        null,
                        LoaderContext.createDefault());
        if (document == null) {
            throw new IllegalStateException("A picture that was drawn here cannot be read");
        }
        var size = document.size();
        var width = Math.round(size.width * DENSITY);
        var height = Math.round(size.height * DENSITY);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        try {
            brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            brush.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            brush.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            document.renderWithPlatform(NullPlatformSupport.INSTANCE, brush, new ViewBox(width, height));
        } finally {
            brush.dispose();
        }
        return written(image);
    }

    /** Java notices only when the first letter is needed, and then as if it were broken itself. */
    private static void mustHaveAFont() {
        try {
            new Font(Font.SANS_SERIF, Font.PLAIN, 12)
                    .createGlyphVector(new FontRenderContext(null, true, true), "0")
                    .getVisualBounds();
        } catch (InternalError | LinkageError | RuntimeException e) {
            throw new NoFont(e);
        }
    }

    private static byte[] written(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory", impossible);
        }
        return bytes.toByteArray();
    }
}
