package ca.liaison.extraction.worker.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/**
 * Lays text that runs up, down, slantwise or mirrored flat, so that whoever puts letters together to words and lines
 * may think of every text as running from left to right. PDFBox knows four directions, and without sorting a page only
 * the one in which the page is shown. Each direction of a page gets an area of its own, far from the others, so that
 * nothing of one stands in a line with something of another.
 */
final class PdfDirections {

    private static final float APART = 10_000;
    private static final int MOST = 16;
    /** Degrees; letters of a page that was scanned askew run as the page does. */
    private static final int ASKEW = 3;

    private static final int MIRRORED = 1_000;

    private final List<Integer> found = new ArrayList<>();

    void nextPage() {
        found.clear();
    }

    /** Which of the directions of this page a flattened character has, in the order in which they came. */
    static int of(TextPosition flat) {
        return Math.round(flat.getX() / APART);
    }

    /** Whether its text did not run from left to right. */
    boolean wasTurned(TextPosition flat) {
        return found.get(of(flat)) != 0;
    }

    /** The character as it would stand if its text ran from left to right. */
    TextPosition flat(TextPosition text) {
        var m = text.getTextMatrix();
        if (m.getShearY() == 0 && m.getScaleX() > 0 && text.getRotation() == 0 && isUprightFirst()) {
            return text; // nearly all there is
        }
        var mirrored = m.getScaleX() < 0 && m.getScaleX() * m.getScaleY() - m.getShearX() * m.getShearY() < 0;
        int flip = mirrored ? -1 : 1;
        int degrees = upright((int) Math.round(Math.toDegrees(Math.atan2(m.getShearY(), flip * m.getScaleX()))));
        int place = place(mirrored ? degrees + MIRRORED : degrees);
        if (degrees == 0 && !mirrored && text.getRotation() == 0 && place == 0) {
            return text;
        }
        var turn = new Matrix(flip, 0, 0, 1, 0, 0).multiply(Matrix.getRotateInstance(-Math.toRadians(degrees), 0, 0));
        float away = APART * place;
        var flat = m.multiply(turn);
        flat.setValue(2, 0, flat.getTranslateX() + away);
        flat.setValue(2, 1, flat.getTranslateY() - away);
        var end = turn.transformPoint(text.getEndX(), text.getEndY());
        return new TextPosition(
                0,
                text.getPageWidth(),
                text.getPageHeight(),
                flat,
                end.x + away,
                end.y - away,
                text.getHeight(),
                Math.abs(end.x + away - flat.getTranslateX()),
                text.getWidthOfSpace(),
                text.getUnicode(),
                text.getCharacterCodes(),
                text.getFont(),
                text.getFontSize(),
                Math.round(text.getFontSizeInPt()));
    }

    private boolean isUprightFirst() {
        if (found.isEmpty()) {
            found.add(0);
        }
        return found.get(0) == 0;
    }

    private static int upright(int degrees) {
        int quarter = 90 * Math.round(degrees / 90f);
        return Math.abs(degrees - quarter) <= ASKEW ? quarter % 360 : degrees;
    }

    private int place(int direction) {
        int place = found.indexOf(direction == -180 ? 180 : direction);
        if (place < 0) {
            place = Math.min(found.size(), MOST - 1);
            if (found.size() < MOST) {
                found.add(direction == -180 ? 180 : direction);
            }
        }
        return place;
    }
}
