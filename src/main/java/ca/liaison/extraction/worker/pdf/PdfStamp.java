package ca.liaison.extraction.worker.pdf;

import ca.liaison.extraction.Message;
import ca.liaison.extraction.Stamp;
import ca.liaison.extraction.worker.reading.Damaged;
import ca.liaison.extraction.worker.reading.FileReading;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/**
 * Makes a copy of a PDF with a banner at top and bottom of every page and, where it is wanted, a watermark. For screen
 * readers both are artifacts: the words of the document stay as they are. What its author restricted stays restricted;
 * a signature only holds in the original.
 */
public final class PdfStamp {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float FAINT = 0.18f;

    private final PDDocument document;
    private final Stamp stamp;
    private final PDFont font;

    private PdfStamp(PDDocument document, Stamp stamp) throws IOException {
        this.document = document;
        this.stamp = stamp;
        try (var bytes = PDDocument.class.getResourceAsStream(FONT)) {
            this.font = PDType0Font.load(document, bytes, true);
        }
    }

    public static void write(FileReading reading, Stamp stamp) throws IOException {
        var copy = Path.of(reading.request().scratch()).resolve("child-0");
        try (var document = PdfFormat.open(reading.file())) {
            if (document.getNumberOfPages() == 0) {
                throw new Damaged("the document has no pages");
            }
            var one = new PdfStamp(document, stamp);
            for (var page : document.getPages()) {
                one.on(page);
                reading.alive();
            }
            if (document.isEncrypted()) {
                document.protect(new StandardProtectionPolicy(
                        UUID.randomUUID().toString(), "", document.getCurrentAccessPermission()));
            }
            document.save(copy.toFile());
        }
        reading.tell(Message.of(new Message.Attached(0, reading.request().name(), "application/pdf")));
    }

    private void on(PDPage page) throws IOException {
        var sheet = Sheet.of(page);
        try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.beginMarkedContent(COSName.ARTIFACT);
            content.transform(sheet.upright());
            if (stamp.watermark() != null) {
                watermark(content, sheet);
            }
            var words = printable(String.join("   ", stamp.banner()));
            var size = Math.min(Math.max(7, sheet.height() / 70), (sheet.width() - 12) / width(words, 1));
            banner(content, words, size, (sheet.width() - width(words, size)) / 2, 4);
            banner(content, words, size, (sheet.width() - width(words, size)) / 2, sheet.height() - size * 1.4f - 4);
            content.endMarkedContent();
        }
    }

    /** White on black, as TLP 2.0 wants its labels, and so readable on whatever the page shows there. */
    private void banner(PDPageContentStream content, String words, float size, float x, float y) throws IOException {
        content.setNonStrokingColor(Color.BLACK);
        content.addRect(x - 4, y, width(words, size) + 8, size * 1.4f);
        content.fill();
        content.setNonStrokingColor(Color.WHITE);
        show(content, words, size, Matrix.getTranslateInstance(x, y + size * 0.4f));
    }

    private void watermark(PDPageContentStream content, Sheet sheet) throws IOException {
        var words = printable(stamp.watermark());
        var diagonal = Math.hypot(sheet.width(), sheet.height());
        var size = (float) Math.min(36, diagonal * 0.75 / width(words, 1));
        var across = Matrix.getTranslateInstance(sheet.width() / 2, sheet.height() / 2);
        across.rotate(Math.atan2(sheet.height(), sheet.width()));
        across.translate(-width(words, size) / 2, -size / 3);
        var faint = new PDExtendedGraphicsState();
        faint.setNonStrokingAlphaConstant(FAINT);
        content.saveGraphicsState();
        content.setGraphicsStateParameters(faint);
        content.setNonStrokingColor(Color.BLACK);
        show(content, words, size, across);
        content.restoreGraphicsState();
    }

    private void show(PDPageContentStream content, String words, float size, Matrix at) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.setTextMatrix(at);
        content.showText(words);
        content.endText();
    }

    private float width(String words, float size) throws IOException {
        return font.getStringWidth(words) / 1000 * size;
    }

    /**
     * Letters that the font does not have are question marks: a banner with a gap is better than a page without one.
     */
    private String printable(String words) {
        return words.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> isInFont(letter) ? letter : "?")
                .collect(Collectors.joining());
    }

    private boolean isInFont(String letter) {
        try {
            font.encode(letter);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * A page as it is looked at: its size, and the way from there to its own coordinates, which may be turned and begin
     * anywhere.
     */
    private record Sheet(float width, float height, Matrix upright) {

        static Sheet of(PDPage page) {
            var box = page.getCropBox();
            float left = box.getLowerLeftX();
            float low = box.getLowerLeftY();
            float right = box.getUpperRightX();
            float high = box.getUpperRightY();
            return switch (Math.floorMod(page.getRotation(), 360)) {
                case 90 -> new Sheet(box.getHeight(), box.getWidth(), new Matrix(0, 1, -1, 0, right, low));
                case 180 -> new Sheet(box.getWidth(), box.getHeight(), new Matrix(-1, 0, 0, -1, right, high));
                case 270 -> new Sheet(box.getHeight(), box.getWidth(), new Matrix(0, -1, 1, 0, left, high));
                default -> new Sheet(box.getWidth(), box.getHeight(), new Matrix(1, 0, 0, 1, left, low));
            };
        }
    }
}
