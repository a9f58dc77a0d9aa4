package ca.liaison.extraction.worker.pdf;

import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/** Finds letters that were drawn one by one from right to left, and puts them in the order in which they stand. */
final class PdfBackwards {

    private static final int FEWEST = 4;

    private PdfBackwards() {}

    static void turn(List<TextPosition> drawn) {
        int from = 0;
        for (int i = 1; i <= drawn.size(); i++) {
            if (i == drawn.size() || !isLeftOf(drawn.get(i), drawn.get(i - 1))) {
                if (i - from >= FEWEST) {
                    Collections.reverse(drawn.subList(from, i));
                }
                from = i;
            }
        }
    }

    /** Right beside it, at most a space away. */
    private static boolean isLeftOf(TextPosition next, TextPosition last) {
        var gap = last.getX() - next.getX();
        return gap > 0.5f * next.getWidth()
                && next.getWidth() > 0
                && gap < next.getWidth() + last.getYScale()
                && Math.abs(next.getY() - last.getY()) < 0.3f * last.getYScale();
    }
}
