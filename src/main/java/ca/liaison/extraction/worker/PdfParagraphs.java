package ca.liaison.extraction.worker;

import java.util.HashMap;
import java.util.Map;

/** Puts the words of a PDF together to paragraphs and tells headings by their size, which is all most PDFs say about them. */
final class PdfParagraphs {

    private static final float LARGER = 1.15f;
    private static final int LONGEST_HEADING = 150;
    private static final int ENOUGH_TO_COMPARE = 400;

    private final Flow flow;
    private final Map<Integer, Long> charsBySize = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private float size;
    private long chars;

    PdfParagraphs(Flow flow) {
        this.flow = flow;
    }

    void word(String word, float fontSize) {
        if (text.length() == 0) {
            size = fontSize;
        }
        size = Math.min(size, fontSize);
        text.append(word);
        chars += word.length();
        charsBySize.merge(Math.round(fontSize * 2), (long) word.length(), Long::sum);
    }

    void space() {
        text.append(' ');
    }

    void line() {
        text.append(' ');
    }

    void end() {
        if (text.length() == 0) {
            return;
        }
        if (looksLikeHeading()) {
            flow.heading(size > 1.6f * body() ? 1 : size > 1.3f * body() ? 2 : 3, text);
        } else {
            flow.paragraph(text);
        }
        text.setLength(0);
    }

    private boolean looksLikeHeading() {
        return chars > ENOUGH_TO_COMPARE && text.length() <= LONGEST_HEADING && size > LARGER * body() && text.chars().filter(Character::isLetter).count() > 2;
    }

    /** The size most of the text so far was set in. */
    private float body() {
        return charsBySize.entrySet().stream().max(Map.Entry.comparingByValue()).map(e -> e.getKey() / 2f).orElse(0f);
    }
}
