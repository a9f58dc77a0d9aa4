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
    /** One with less has no text, and that is said anyway. */
    private static final int HARDLY_A_WORD = 10;
    /** A page of writing has some 2,000 characters; beside a scan of it there may be a head, a number and a stamp. */
    private static final float MOST_BESIDE_A_SCAN = 300;

    private static final float SMALLEST_SCAN = 0.1f;
    private static final float LARGE = 0.6f;
    private static final int LITTLE_ON_A_COVER = 60;

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
        if (ink < TOO_LITTLE && hasPicture(page, pictures) && recognize(drawing)) {
            return;
        }
        if (ink >= HARDLY_A_WORD && looksLikeScan(drawing, pictures, ink)) {
            if (ink < TOO_LITTLE || !recognize(drawing)) {
                reading.unreadPicture();
            }
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
        if (pictures.share() < SMALLEST_SCAN
                || ink >= MOST_BESIDE_A_SCAN * pictures.share()
                || !Ocr.isPossible(reading) && !isLikely(pictures, ink)) {
            return false;
        }
        try {
            return drawing.looksLikePaper();
        } catch (IOException | RuntimeException e) {
            reading.findings().warn(TextWarning.DAMAGED_PART);
            return false;
        }
    }

    /** To look at a picture takes time; only to warn of it, not every cover of a report is looked at. */
    private static boolean isLikely(PdfPictures pictures, int ink) {
        return pictures.share() > LARGE && (pictures.anyGrey() || ink < LITTLE_ON_A_COVER);
    }

    private static boolean hasPicture(PDPage page, PdfPictures pictures) {
        var resources = page.getResources();
        return pictures.any()
                || page.hasContents()
                        && resources != null
                        && resources.getXObjectNames().iterator().hasNext();
    }
}
