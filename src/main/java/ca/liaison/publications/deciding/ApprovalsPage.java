package ca.liaison.publications.deciding;

import ca.liaison.web.lists.Pager;
import java.util.List;

/** What waits for somebody else's decision, and what was sent back to its authors. */
public record ApprovalsPage(List<Row> rows, Pager pager) {

    /**
     * One publication.
     *
     * @param marking label where not everybody may read it, or null
     * @param state {@code waits}, {@code returned}, or {@code own} where the reader wrote it and so does not decide;
     *     {@code label} says it in words
     */
    public record Row(
            String title, String href, String marking, String authors, String since, String state, String label) {}
}
