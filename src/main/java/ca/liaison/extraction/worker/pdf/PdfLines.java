package ca.liaison.extraction.worker.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.TextPosition;

/** Puts the words PDFBox finds together to lines, with their places, sizes and weight. */
final class PdfLines {

    private static final Pattern BOLD =
            Pattern.compile("bold|black|heavy|semibd|demi|[-,_]bd|^(.{6}\\+)?(cmb|sfbx|sfssbx|sfbsr)|medi$");

    private static final Pattern BLANK = Pattern.compile("\\s+");

    private final Map<PDFont, Boolean> bold = new HashMap<>();
    private List<PdfLine> lines = new ArrayList<>();
    private List<PdfWord> words = new ArrayList<>();
    private TextPosition start;
    private boolean allBold = true;
    private float left;
    private float right;
    private float size;
    private int longest;

    /** What PDFBox calls a word ends at a gap; if the spaces were drawn, there may be several in it. */
    void word(String text, List<TextPosition> positions) {
        if (text.isBlank() || positions.isEmpty()) {
            return;
        }
        var whole = text.strip();
        var runs = runs(positions);
        var parts = runs.size() == 1 ? new String[] {whole} : BLANK.split(whole);
        if (parts.length == runs.size()) {
            for (int i = 0; i < parts.length; i++) {
                addApart(parts[i], runs.get(i));
            }
        } else {
            add(BLANK.matcher(whole).replaceAll(" "), positions);
        }
    }

    private static List<List<TextPosition>> runs(List<TextPosition> positions) {
        var runs = new ArrayList<List<TextPosition>>();
        int from = -1;
        for (int i = 0; i <= positions.size(); i++) {
            var space = i == positions.size() || isSpace(positions.get(i).getUnicode());
            if (space && from >= 0) {
                runs.add(positions.subList(from, i));
                from = -1;
            } else if (!space && from < 0) {
                from = i;
            }
        }
        return runs;
    }

    /** Characters that another one already stands for are empty. */
    private static boolean isSpace(String character) {
        return !character.isEmpty() && character.isBlank();
    }

    private void addApart(String text, List<TextPosition> positions) {
        var pieces = PdfRaised.apart(positions);
        if (pieces.size() == 1 || !PdfRaised.text(positions).equals(text)) {
            add(text, positions);
        } else {
            pieces.forEach(piece -> add(PdfRaised.text(piece), piece));
        }
    }

    private void add(String text, List<TextPosition> positions) {
        var first = positions.get(0);
        var last = positions.get(positions.size() - 1); // the first one where the text runs from right to left
        float from = Math.min(first.getXDirAdj(), last.getXDirAdj());
        float to = Math.max(first.getXDirAdj() + first.getWidthDirAdj(), last.getXDirAdj() + last.getWidthDirAdj());
        if (words.isEmpty()) {
            start = first;
            left = from;
            right = to;
        }
        left = Math.min(left, from);
        right = Math.max(right, to);
        allBold &= bold.computeIfAbsent(first.getFont(), PdfLines::isBold);
        if (text.length() > longest) {
            longest = text.length();
            size = first.getHeightDir() > 0 ? first.getYScale() : 0;
        }
        words.add(new PdfWord(drawnHyphens(text), from, to));
    }

    /** A soft hyphen that is drawn within a line is a hyphen, whatever the font calls it. */
    private static String drawnHyphens(String text) {
        int last = text.length() - 1;
        return text.indexOf('\u00ad') < 0 ? text : text.substring(0, last).replace('\u00ad', '-') + text.charAt(last);
    }

    void end() {
        if (!words.isEmpty()) {
            var line = new PdfLine(words, start.getYDirAdj(), left, right, size, allBold, PdfDirections.of(start));
            var last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (last != null && last.isContinuedBy(line)) {
                lines.set(lines.size() - 1, last.with(line));
            } else {
                lines.add(line);
            }
            words = new ArrayList<>();
            allBold = true;
            longest = 0;
        }
    }

    /** The lines since this was last asked. */
    List<PdfLine> take() {
        end();
        var taken = lines;
        lines = new ArrayList<>();
        return taken;
    }

    private static boolean isBold(PDFont font) {
        var descriptor = font.getFontDescriptor();
        return font.getName() != null
                        && BOLD.matcher(font.getName().toLowerCase(Locale.ROOT)).find()
                || descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
    }
}
