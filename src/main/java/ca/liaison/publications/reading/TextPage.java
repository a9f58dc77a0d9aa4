package ca.liaison.publications.reading;

import ca.liaison.web.Link;
import ca.liaison.web.lists.Pager;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * One page of a document's text. It stands under the anchor {@code page=12}, so that an address with
 * {@code ?page=12#page=12} opens it with or without scripts.
 *
 * @param heading "Page 12 of 40"
 * @param language tag of the text where it is not the page's, or null
 * @param query searched words, or empty
 * @param action address of the form that looks for words in this document
 * @param editions other files of the publication that can be read here; the one shown has a null address
 * @param outline the document's own table of contents
 * @param found the pages on which the searched words stand
 * @param blocks headings in them are moved below the page's own, without a gap
 */
public record TextPage(
        int number,
        String heading,
        String language,
        String query,
        String action,
        List<Link> editions,
        List<Link> outline,
        List<Link> found,
        List<PageBlock> blocks,
        Pager pager) {

    private static final int TOP = 4;

    public TextPage {
        blocks = levelled(blocks);
    }

    /**
     * Each heading one step below the nearest one before it that ranks higher, so that none is skipped and equals stay
     * equal.
     */
    private static List<PageBlock> levelled(List<PageBlock> blocks) {
        var above = new ArrayDeque<Integer>();
        return blocks.stream()
                .map(block ->
                        block.kind() == PageBlock.Kind.HEADING ? block.atLevel(level(block.level(), above)) : block)
                .toList();
    }

    private static int level(int own, Deque<Integer> above) {
        while (!above.isEmpty() && above.peek() >= own) {
            above.pop();
        }
        above.push(own);
        return Math.min(TOP + above.size() - 1, 6);
    }
}
