package ca.liaison.publications.browsing;

import ca.liaison.Language;
import ca.liaison.publications.Labels;
import ca.liaison.search.Facet;
import ca.liaison.web.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Prints the counts of the index as headings to browse by. */
@ApplicationScoped
class Counts {

    private final Labels labels;

    @Inject
    Counts(Labels labels) {
        this.labels = labels;
    }

    /** Most first, as the index gives them. */
    List<HeadingCount> of(Facet facet, Map<Facet, List<ca.liaison.search.FacetCount>> found, Language language) {
        return found.getOrDefault(facet, List.of()).stream()
                .map(count -> printed(facet, count, language))
                .toList();
    }

    /** Newest first. */
    List<HeadingCount> years(Map<Facet, List<ca.liaison.search.FacetCount>> found, Language language) {
        return found.getOrDefault(Facet.YEAR, List.of()).stream()
                .sorted(Comparator.comparing(ca.liaison.search.FacetCount::value)
                        .reversed())
                .map(count -> printed(Facet.YEAR, count, language))
                .toList();
    }

    private HeadingCount printed(Facet facet, ca.liaison.search.FacetCount count, Language language) {
        return new HeadingCount(
                labels.of(facet, count.value()).in(language),
                SearchAddress.of(language, facet, count.value()),
                Formats.number(count.count(), language));
    }
}
