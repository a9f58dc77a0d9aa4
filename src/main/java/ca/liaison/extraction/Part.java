package ca.liaison.extraction;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * One page, slide or sheet, or a piece of a long one. Pages count from 1, pieces from 0 within their page; a piece
 * holds about {@link #LONGEST} characters at most. {@code label} is the name of the sheet or the title of the slide,
 * null where there is none. {@code chars} counts the characters of {@link #plain()}. {@code variants} are other ways to
 * write words of it which nobody sees, but which are found: {@code extra-dition} where the text has
 * {@code extradition}, parted at the end of a line.
 */
public record Part(int page, int piece, String label, List<TextBlock> blocks, int chars, List<String> variants) {

    public static final int LONGEST = 32_000;

    public Part {
        variants = variants == null ? List.of() : variants; // parts that were kept before there were any
    }

    /** The words alone, blocks on lines of their own: what {@code /text} shows. */
    public String plain() {
        return blocks.stream().map(TextBlock::plain).collect(joining("\n"));
    }

    /** What the index reads. */
    public String searched() {
        return variants.isEmpty() ? plain() : plain() + "\n" + String.join("\n", variants);
    }
}
