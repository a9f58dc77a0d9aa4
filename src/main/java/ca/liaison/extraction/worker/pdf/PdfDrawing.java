package ca.liaison.extraction.worker.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** A page drawn in grey for recognition; its text may be left out, which is known already. */
record PdfDrawing(PDDocument document, int index, boolean withText) {

    private static final float DPI = 250;
    private static final float MOST_PIXELS = 20e6f;
    private static final float GLANCE_DPI = 40;
    private static final int LIGHT = 170;
    private static final int DARK = 110;

    BufferedImage forRecognition() throws IOException {
        return draw(DPI);
    }

    /**
     * Whether it may be a page of writing: mostly light, with something dark on it, which a photograph is not. One that
     * is altogether light may hold a picture that could not be drawn.
     */
    boolean looksLikePaper() throws IOException {
        var glance = draw(GLANCE_DPI).getRaster();
        var row = new int[glance.getWidth()];
        long light = 0;
        long dark = 0;
        for (int y = 0; y < glance.getHeight(); y++) {
            for (int grey : glance.getSamples(0, y, row.length, 1, 0, row)) {
                light += grey > LIGHT ? 1 : 0;
                dark += grey < DARK ? 1 : 0;
            }
        }
        long all = Math.max(1, (long) row.length * glance.getHeight());
        return light > 0.6 * all && dark < 0.3 * all;
    }

    private BufferedImage draw(float wanted) throws IOException {
        var box = document.getPage(index).getCropBox();
        var inches = box.getWidth() * box.getHeight() / (72 * 72);
        var dpi = (float) Math.min(wanted, Math.sqrt(MOST_PIXELS / Math.max(1e-3f, inches)));
        var renderer = new Renderer(document);
        renderer.setSubsamplingAllowed(wanted < DPI);
        return renderer.renderImageWithDPI(index, dpi, ImageType.GRAY);
    }

    private final class Renderer extends PDFRenderer {

        Renderer(PDDocument document) {
            super(document);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return withText ? super.createPageDrawer(parameters) : new WithoutText(parameters);
        }
    }

    private static final class WithoutText extends PageDrawer {

        WithoutText(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) {
            // read as text
        }
    }
}
