package ca.liaison.extraction.worker.pdf;

import java.io.IOException;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;

/**
 * Counts the characters of a page of which the font does not say what they are. PDFBox takes the code of such a
 * character for the character, or passes over it: the page looks well and its text is gibberish.
 */
final class PdfUnmapped {

    private static final int FEWEST = 20;
    private static final float SOME = 0.1f;
    private static final float MANY = 0.3f;
    private static final int CODES = 0x10000;
    private static final int MOST_FONTS = 200;

    private record Codes(BitSet asked, BitSet unknown) {}

    private final Map<PDFont, Codes> fonts = new IdentityHashMap<>();
    private PDFont lastFont;
    private Codes last;
    private int all;
    private int unknown;
    /** Those that look as they should: of a font that is not in the file, others are drawn. */
    private int drawn;

    private int letters;
    private int small;
    private int vowels;

    void nextPage() {
        all = 0;
        unknown = 0;
        drawn = 0;
        letters = 0;
        small = 0;
        vowels = 0;
        if (fonts.size() > MOST_FONTS) { // a document may have a font for every page
            lastFont = null;
            fonts.clear();
        }
    }

    void count(PDFont font, int code) throws IOException {
        all++;
        if (font != lastFont) {
            lastFont = font;
            last = fonts.computeIfAbsent(font, f -> new Codes(new BitSet(), new BitSet()));
        }
        if (code < 0 || code >= CODES) {
            return;
        }
        if (!last.asked.get(code)) {
            last.asked.set(code);
            last.unknown.set(code, isUnknown(font.toUnicode(code)));
        }
        if (last.unknown.get(code)) {
            unknown++;
            drawn += font.isEmbedded() || font instanceof PDType3Font ? 1 : 0;
            guess(font instanceof PDSimpleFont ? code : 0);
        }
    }

    private void guess(int code) {
        int lower = code | ' ';
        var letter = lower >= 'a' && lower <= 'z';
        letters += letter ? 1 : 0;
        small += letter && code == lower ? 1 : 0;
        vowels += letter && "aeiouy".indexOf(lower) >= 0 ? 1 : 0;
    }

    private static boolean isUnknown(String text) {
        return text == null
                || !text.isEmpty()
                        && text.chars()
                                .allMatch(c -> c == 0xfffd
                                        || c < ' ' && c != '\t' && c != '\n' && c != '\r'
                                        || c >= 0xe000 && c <= 0xf8ff);
    }

    /** So many that the text of the page is worth nothing, while what is drawn can be recognized. */
    boolean areMany() {
        return drawn > unknown / 2 && unknown >= FEWEST && unknown > MANY * all && !readsAsWords();
    }

    boolean areSome() {
        return unknown >= FEWEST && unknown > SOME * all && !readsAsWords();
    }

    /** Old fonts drawn dot by dot often name no character and yet have each in its usual place. */
    private boolean readsAsWords() {
        return letters > 0.6f * unknown
                && small > 0.6f * letters
                && vowels > 0.25f * letters
                && vowels < 0.6f * letters;
    }
}
