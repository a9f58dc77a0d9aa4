package ca.liaison.extraction.worker.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the text of a PDF mostly looks like, so far, and what stands out from it as a heading: which is all that most
 * PDFs say about their headings.
 */
final class PdfBody {

    private static final Pattern WORD = Pattern.compile("\\p{L}{3}");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2}\\.)+(\\d{1,2})\\.?\\s+\\p{Lu}.*");
    private static final Pattern SENTENCE = Pattern.compile(".*[.,;]");
    private static final float LARGER = 1.15f;
    private static final int LONGEST_HEADING = 150;
    private static final int MOST_LINES = 4;
    private static final int ENOUGH_TO_COMPARE = 400;

    private final Map<Integer, Long> charsBySize = new HashMap<>();
    private long chars;
    private long bold;
    private float size;

    void add(List<PdfLine> lines) {
        for (var line : lines) {
            int length =
                    line.words().stream().mapToInt(word -> word.text().length()).sum();
            chars += length;
            bold += line.bold() ? length : 0;
            charsBySize.merge(Math.round(line.size() * 2), (long) length, Long::sum);
        }
        size = 0;
    }

    private float size() {
        if (size == 0) {
            size = charsBySize.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(e -> e.getKey() / 2f)
                    .orElse(0f);
        }
        return size;
    }

    boolean isLarger(PdfLine line) {
        return chars > ENOUGH_TO_COMPARE && line.size() > LARGER * size();
    }

    /** Whether being bold sets a line apart. */
    boolean isBold(PdfLine line) {
        return line.bold() && chars > ENOUGH_TO_COMPARE && bold < chars * 2 / 5 && line.size() > 0.9f * size();
    }

    /** The level of the heading these lines are, 0 if they are none. */
    int headingLevel(List<PdfLine> lines, String text) {
        if (lines.size() > MOST_LINES
                || text.length() > LONGEST_HEADING
                || !WORD.matcher(text).find()) {
            return 0;
        }
        if (lines.stream().allMatch(this::isLarger)) {
            var least = lines.stream().map(PdfLine::size).min(Float::compare).orElse(0f);
            return least > 1.6f * size() ? 1 : least > 1.3f * size() ? 2 : 3;
        }
        if (SENTENCE.matcher(text).matches()
                || !Character.isLetterOrDigit(text.charAt(0))
                || Character.isLowerCase(text.charAt(0))) {
            return 0;
        }
        var numbered = NUMBERED.matcher(text);
        if (numbered.matches()) {
            var depth = text.substring(0, text.indexOf(' ')).split("\\.").length;
            return lines.size() == 1 || lines.stream().allMatch(this::isBold) ? Math.min(6, depth + 1) : 0;
        }
        return lines.stream().allMatch(this::isBold) ? 3 : 0;
    }
}
