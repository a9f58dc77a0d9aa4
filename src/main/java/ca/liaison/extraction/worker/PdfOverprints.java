package ca.liaison.extraction.worker;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.pdfbox.text.TextPosition;

/**
 * Letters of a page that are drawn once more in nearly the same place, to look bold. PDFBox can tell them too, in the same way but for the order: it looks for the
 * letters above one another first, of which there are many; those at one height stand in one line.
 */
final class PdfOverprints {

    private final Map<String, TreeMap<Float, TreeSet<Float>>> drawn = new HashMap<>();

    void nextPage() {
        drawn.clear();
    }

    /** Whether the letter is not yet there; from now on it is. */
    boolean isNew(TextPosition letter) {
        var text = letter.getUnicode();
        float x = letter.getX();
        float y = letter.getY();
        float near = letter.getWidth() / text.length() / 3;
        var lines = drawn.computeIfAbsent(text, t -> new TreeMap<>());
        Float below = y + near;
        Float right = x + near;
        for (var line = lines.ceilingEntry(y - near); line != null && line.getKey().compareTo(below) < 0; line = lines.higherEntry(line.getKey())) {
            var same = line.getValue().ceiling(x - near);
            if (same != null && same.compareTo(right) < 0) {
                return false;
            }
        }
        lines.computeIfAbsent(y, l -> new TreeSet<>()).add(x);
        return true;
    }
}
