package ca.liaison.extraction.worker.pdf;

import ca.liaison.extraction.TextWarning;
import ca.liaison.extraction.worker.reading.FileReading;
import ca.liaison.extraction.worker.reading.Ocr;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Decides which pages have more to read than their text: scans, also those on which somebody stamped or typed a line,
 * and pages whose fonts do not say what their characters are.
 */
final class PdfScans {

    /** A page with less text than this is worth a look if there is anything drawn on it. */
    private static final int TOO_LITTLE = 25;
    /** A page of writing has some 2,000 characters; beside a scan of it there may be a head, a number and a stamp. */
    private static final float MOST_BESIDE_A_SCAN = 300;

    private static final float SMALLEST_SCAN = 0.1f;

    private final PDDocument document;
    private final FileReading reading;
    private final PdfHyphens hyphens;

    PdfScans(PDDocument document, FileReading reading, PdfHyphens hyphens) {
        this.document = document;
        this.reading = reading;
        this.hyphens = hyphens;
    }

    /** Recognizes the pictures of a page whose text has so many characters, if they look like writing. */
    void recognize(int index, PDPage page, PdfPictures pictures, int ink) {
        var drawing = new PdfDrawing(document, index, false);
        var scan = looksLikeScan(drawing, pictures, ink);
        var read = (scan || ink < TOO_LITTLE && hasPicture(page, pictures)) && recognize(drawing);
        if (scan && !read) {
            reading.unreadPicture();
        }
    }

    /** Recognizes the whole page instead of its text; false if that was not possible. */
    boolean recognizeText(int index) {
        return recognize(new PdfDrawing(document, index, true));
    }

    private boolean recognize(PdfDrawing drawing) {
        return Ocr.of(drawing::forRecognition, reading, paragraph -> {
            var text = new StringBuilder();
            paragraph.lines().map(String::strip).forEach(line -> hyphens.join(text, line));
            reading.flow().paragraph(text);
        });
    }

    private boolean looksLikeScan(PdfDrawing drawing, PdfPictures pictures, int ink) {
        if (pictures.share() < SMALLEST_SCAN || ink >= MOST_BESIDE_A_SCAN * pictures.share()) {
            return false;
        }
        try {
            return drawing.looksLikePaper();
        } catch (IOException | RuntimeException e) {
            reading.findings().warn(TextWarning.DAMAGED_PART);
            return false;
        }
    }

    private static boolean hasPicture(PDPage page, PdfPictures pictures) {
        var resources = page.getResources();
        return pictures.any()
                || page.hasContents()
                        && resources != null
                        && resources.getXObjectNames().iterator().hasNext();
    }
}
