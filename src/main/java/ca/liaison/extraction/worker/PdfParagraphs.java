package ca.liaison.extraction.worker;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts the words of a PDF together to paragraphs and tells headings by their size, which is all most PDFs say about them. */
final class PdfParagraphs {

    private static final Pattern WORD = Pattern.compile("\\p{L}{4}");
    private static final float LARGER = 1.15f;
    private static final int LONGEST_HEADING = 150;
    private static final int ENOUGH_TO_COMPARE = 400;

    private final Flow flow;
    private final Map<Integer, Long> charsBySize = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder pending = new StringBuilder();
    private float pendingSize;
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

    /** A paragraph has ended, as far as the gaps on the page tell; one that goes on in the middle of a sentence goes on. */
    void end() {
        if (text.length() == 0) {
            return;
        }
        if (looksLikeHeading()) {
            tell();
            flow.heading(size > 1.6f * body() ? 1 : size > 1.3f * body() ? 2 : 3, text);
        } else if (pending.length() > 0 && size == pendingSize && goesOn()) {
            pending.append(' ').append(text);
        } else {
            tell();
            pending.append(text);
            pendingSize = size;
        }
        text.setLength(0);
    }

    void endOfPage() {
        end();
        tell();
    }

    private void tell() {
        if (pending.length() > 0) {
            flow.paragraph(pending);
            pending.setLength(0);
        }
    }

    private boolean goesOn() {
        int last = pending.length() - 1;
        while (last > 0 && pending.charAt(last) == ' ') {
            last--;
        }
        int first = 0;
        while (first < text.length() - 1 && text.charAt(first) == ' ') {
            first++;
        }
        return ".!?:;".indexOf(pending.charAt(last)) < 0 && Character.isLowerCase(text.charAt(first));
    }

    private boolean looksLikeHeading() {
        return chars > ENOUGH_TO_COMPARE && text.length() <= LONGEST_HEADING && size > LARGER * body() && WORD.matcher(text).find();
    }

    /** The size most of the text so far was set in. */
    private float body() {
        return charsBySize.entrySet().stream().max(Map.Entry.comparingByValue()).map(e -> e.getKey() / 2f).orElse(0f);
    }
}
