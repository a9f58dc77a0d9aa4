package ca.liaison.extraction.worker.pdf;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/**
 * A line of words as they were drawn. {@code at} is its distance down the page, {@code direction} which way it runs
 * (see {@code PdfDirections}), {@code bold} true if all of it is.
 */
record PdfLine(List<PdfWord> words, float at, float left, float right, float size, boolean bold, int direction) {

    String text() {
        return words.stream().map(PdfWord::text).collect(joining(" "));
    }

    PdfWord first() {
        return words.get(0);
    }

    PdfWord last() {
        return words.get(words.size() - 1);
    }

    /** Dots or a rule that lead to a page number or wait to be filled in. */
    boolean hasLeaders() {
        int dots = 0;
        for (var word : words) {
            var text = word.text();
            dots += text.equals(".")
                    ? 1
                    : text.contains("....") || text.contains("____") || text.contains("……") ? 4 : 0;
        }
        return dots >= 4;
    }

    /**
     * Whether the other is set a little higher or lower right behind this one, as the small figures of notes and
     * formulas are.
     */
    boolean isContinuedBy(PdfLine other) {
        var height = Math.max(size, other.size);
        return direction == other.direction
                && Math.abs(other.at - at) < 0.8f * height
                && other.left > right - 0.3f * height
                && other.left < right + height;
    }

    PdfLine with(PdfLine more) {
        var main = text().length() >= more.text().length() ? this : more;
        return new PdfLine(
                Stream.concat(words.stream(), more.words.stream()).toList(),
                main.at,
                left,
                more.right,
                main.size,
                bold && more.bold,
                direction);
    }
}
