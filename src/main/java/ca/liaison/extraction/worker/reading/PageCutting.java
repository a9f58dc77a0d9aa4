package ca.liaison.extraction.worker.reading;

import ca.liaison.extraction.Part;
import ca.liaison.extraction.TextBlock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Cuts what a file says into parts, one page or one piece of a page at a time, and lets each go at once: no more than
 * that is ever held.
 */
final class PageCutting {

    private static final int LANGUAGE_SAMPLE = 6_000;
    private static final int SAMPLE_OF_A_PART = 1_500;
    /** Fewer characters than this are no text: a page number, a stamp. */
    static final int HARDLY_A_WORD = 10;

    private static final int MOST_VARIANTS = 1_000;

    private final Consumer<Part> sink;
    private final StringBuilder sample = new StringBuilder();
    private List<TextBlock> blocks = new ArrayList<>();
    private final Set<String> variants = new LinkedHashSet<>();
    private List<List<String>> rows = new ArrayList<>();
    private int rowChars;
    private int chars;
    private int page = 1;
    private int piece;
    private String label;
    private long allChars;
    private long ink;
    private int pageInk;
    private int emptyPages;

    PageCutting(Consumer<Part> sink) {
        this.sink = sink;
    }

    /** Ends the page and begins the next. */
    void next() {
        finish();
        variants.clear();
        page++;
        piece = 0;
        pageInk = 0;
        label = null;
    }

    /** Ends the last page. */
    void finish() {
        emit();
        if (pageInk < HARDLY_A_WORD) {
            emptyPages++;
        }
    }

    void label(String text) {
        label = text;
    }

    String label() {
        return label;
    }

    /** Whether anything was said on this page. */
    boolean begun() {
        return piece > 0 || !blocks.isEmpty() || !rows.isEmpty();
    }

    int page() {
        return page;
    }

    int pageInk() {
        return pageInk;
    }

    long ink() {
        return ink;
    }

    long chars() {
        return allChars;
    }

    int emptyPages() {
        return emptyPages;
    }

    /** Some text from all over the file. */
    String sample() {
        return sample.toString();
    }

    void add(TextBlock block) {
        endRows();
        var text = block.text();
        for (int from = 0; from < text.length(); ) {
            var to = cut(text, from);
            var piece = from == 0 && to == text.length()
                    ? block
                    : new TextBlock(
                            block.kind(),
                            block.level(),
                            text.substring(from, to).strip(),
                            List.of());
            makeRoom(to - from);
            blocks.add(piece);
            count(piece.text());
            from = to;
        }
    }

    void row(List<String> cells) {
        int size = cells.stream().mapToInt(cell -> cell.length() + 1).sum();
        if (size > Part.LONGEST) {
            cells.stream().filter(cell -> !cell.isEmpty()).forEach(cell -> add(TextBlock.paragraph(cell)));
            return;
        }
        makeRoom(rowChars + size);
        rows.add(cells);
        rowChars += size;
        cells.forEach(this::countInk);
    }

    void endRows() {
        if (!rows.isEmpty()) {
            blocks.add(TextBlock.table(rows));
            chars += rowChars;
            rows = new ArrayList<>();
            rowChars = 0;
        }
    }

    /** Another way to write a word of what comes next. */
    void variant(String text) {
        if (variants.size() < MOST_VARIANTS) {
            variants.add(text);
        }
    }

    private void makeRoom(int size) {
        if (chars > 0 || rowChars > 0) {
            if (chars + size > Part.LONGEST) {
                emit();
            }
        }
    }

    private void emit() {
        endRows();
        if (blocks.isEmpty()) {
            return;
        }
        var also = List.copyOf(variants);
        var part = new Part(page, piece++, label, blocks, 0, also);
        var plain = part.plain();
        part = new Part(part.page(), part.piece(), label, blocks, plain.length(), also);
        variants.clear();
        allChars += plain.length();
        if (sample.length() < LANGUAGE_SAMPLE) {
            sample.append(plain, 0, Math.min(plain.length(), SAMPLE_OF_A_PART)).append('\n');
        }
        blocks = new ArrayList<>();
        chars = 0;
        sink.accept(part);
    }

    private void count(String text) {
        chars += text.length() + 1;
        countInk(text);
    }

    private void countInk(String text) {
        int found = 0;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            found += c > ' ' && c <= '~' || !Character.isWhitespace(c) ? 1 : 0;
        }
        ink += found;
        pageInk += found;
    }

    /** Where to end a piece of a long text: at a space if there is one near, never inside a character. */
    private static int cut(String text, int from) {
        var to = from + Part.LONGEST;
        if (to >= text.length()) {
            return text.length();
        }
        var space = Math.max(text.lastIndexOf(' ', to), text.lastIndexOf('\n', to));
        if (space > from + Part.LONGEST / 2) {
            return space;
        }
        return Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
    }
}
