package ca.liaison.extraction.worker.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.text.TextPosition;

/**
 * Small raised figures and signs behind a word, or before one, are the numbers of notes and no part of it. Raised
 * letters ({@code 2e}, {@code Mme}), units ({@code km2}) and what is set lower ({@code CO2}) are.
 */
final class PdfRaised {

    private static final float SMALLER = 0.85f;
    private static final float HIGHER = 0.12f;
    private static final Pattern NOTE = Pattern.compile("[(\\[]?\\d{1,3}([,;–-]\\d{1,3})*[)\\]]?[,;]?|[*†‡§¶#]+");
    private static final Pattern LETTER = Pattern.compile("[a-z]\\)?");
    private static final Pattern UNIT = Pattern.compile(".*(?<!\\p{L})([kcdmh]?m|ft|in|mi|yd|s)", Pattern.DOTALL);
    private static final Pattern ONE_LETTER = Pattern.compile("(.*\\P{L})?\\p{L}", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile(".*\\p{L}{3}");
    private static final Pattern ROMAN = Pattern.compile("[IVXLCDM]+");

    private PdfRaised() {}

    /** The characters of one word, cut where a note's number or another word begins. Mostly as they came. */
    static List<List<TextPosition>> apart(List<TextPosition> word) {
        var parts = new ArrayList<List<TextPosition>>(1);
        var level = true;
        int from = 0;
        for (int i = 1; i < word.size(); i++) {
            var last = word.get(i - 1);
            level &= last.getY() == word.get(i).getY();
            if (word.get(i).getX() < last.getX() - last.getYScale()) { // another word, drawn farther left
                parts.addAll(level ? List.of(word.subList(from, i)) : cut(word.subList(from, i)));
                from = i;
            }
        }
        var rest = from == 0 ? word : word.subList(from, word.size());
        parts.addAll(level ? List.of(rest) : cut(rest));
        return parts;
    }

    private static List<List<TextPosition>> cut(List<TextPosition> word) {
        var main = word.get(0);
        for (var position : word) {
            main = position.getYScale() > main.getYScale() ? position : main;
        }
        var parts = new ArrayList<List<TextPosition>>();
        int from = 0;
        for (int i = 0; i < word.size(); ) {
            int to = i;
            while (to < word.size() && isRaised(word.get(to), main)) {
                to++;
            }
            if (to > i && isNote(text(word.subList(from, i)), text(word.subList(i, to)))) {
                if (i > from) {
                    parts.add(word.subList(from, i));
                }
                while (to < word.size() && isSign(word.get(to))) {
                    to++;
                }
                parts.add(word.subList(i, to));
                from = to;
            }
            i = Math.max(to, i + 1);
        }
        if (from < word.size()) {
            parts.add(word.subList(from, word.size()));
        }
        return parts;
    }

    private static boolean isRaised(TextPosition position, TextPosition main) {
        return position.getYScale() < SMALLER * main.getYScale()
                && main.getY() - position.getY() > HIGHER * main.getYScale();
    }

    /** What ends the sentence or the bracket stays with the number before it. */
    private static boolean isSign(TextPosition position) {
        return position.getUnicode().chars().noneMatch(Character::isLetterOrDigit);
    }

    private static boolean isNote(String before, String raised) {
        if (NOTE.matcher(raised).matches()) {
            return !UNIT.matcher(before).matches()
                    && !ONE_LETTER.matcher(before).matches();
        }
        return LETTER.matcher(raised).matches()
                && WORD.matcher(before).matches()
                && !ROMAN.matcher(before).matches();
    }

    static String text(List<TextPosition> positions) {
        var text = new StringBuilder();
        positions.forEach(position -> text.append(position.getUnicode()));
        return text.toString();
    }
}
