package ca.liaison.extraction;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * One page, slide or sheet, or a piece of a long one. Pages count from 1, pieces from 0 within their page; a piece
 * holds about {@link #LONGEST} characters at most. {@code label} is the name of the sheet or the title of the slide,
 * null where there is none. {@code chars} counts the characters of {@link #plain()}.
 */
public record Part(int page, int piece, String label, List<TextBlock> blocks, int chars) {

    public static final int LONGEST = 32_000;

    /** The words alone, blocks on lines of their own: what the index reads and what {@code /text} shows. */
    public String plain() {
        return blocks.stream().map(TextBlock::plain).collect(joining("\n"));
    }
}
