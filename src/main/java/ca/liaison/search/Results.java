package ca.liaison.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of what was found, and what surrounds it. Relaxed: no entry has all the words as typed, these come nearest.
 * A correction is offered only when no entry has all the words, and leads to at least one entry that the viewer may
 * see.
 */
public record Results(
        long total,
        List<Hit> hits,
        Map<Facet, List<FacetCount>> facets,
        Optional<String> correction,
        boolean relaxed,
        int page,
        int size) {

    /** How many pages there are to turn to. */
    public int pages() {
        return size == 0 ? 0 : (int) ((Math.min(total, SearchRequest.DEEPEST) + size - 1) / size);
    }
}
