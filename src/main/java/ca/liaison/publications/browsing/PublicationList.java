package ca.liaison.publications.browsing;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.publications.Labels;
import ca.liaison.publications.MetadataDraft.MarkingText;
import ca.liaison.publications.PublicationAddress;
import ca.liaison.search.Facet;
import ca.liaison.search.Hit;
import ca.liaison.search.PageHit;
import ca.liaison.search.Results;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@code GET /api/publications} answers.
 *
 * @param correction another spelling that finds something, absent where none is needed
 * @param relaxed no document has all the words as typed, these have most of them or have them spelt as the correction
 *     has
 */
public record PublicationList(
        long total,
        int page,
        int size,
        List<Item> items,
        Map<String, List<FacetCount>> facets,
        String correction,
        boolean relaxed) {

    /** One publication; {@code slug} is the one in the reader's language, {@code addresses} has both. */
    record Item(
            String id,
            String slug,
            Bilingual addresses,
            String kind,
            Bilingual title,
            Bilingual summary,
            String language,
            List<String> languages,
            LocalDate published,
            String organization,
            List<String> topics,
            List<String> countries,
            MarkingText marking,
            String state,
            List<String> formats,
            List<String> highlights,
            List<Place> pages) {}

    /** A page, slide or sheet on which the words stand. */
    record Place(int number, String unit, String label, String file, String highlight) {}

    /** A value to narrow by, its name in both languages, and how much there is. */
    record FacetCount(String value, Bilingual label, long count) {}

    public static PublicationList of(Results results, Labels labels, Language reader) {
        var facets = new LinkedHashMap<String, List<FacetCount>>();
        for (var facet : Facet.OF_ONE_SOURCE) {
            facets.put(
                    facet.parameter(),
                    results.facets().getOrDefault(facet, List.of()).stream()
                            .map(count -> new FacetCount(count.value(), labels.of(facet, count.value()), count.count()))
                            .toList());
        }
        return new PublicationList(
                results.total(),
                results.page(),
                results.size(),
                results.hits().stream().map(hit -> item(hit, reader)).toList(),
                facets,
                results.correction().orElse(null),
                results.relaxed());
    }

    private static Item item(Hit hit, Language reader) {
        return new Item(
                hit.id(),
                hit.slug().in(reader),
                new Bilingual(
                        PublicationAddress.of(hit.slug(), Language.EN, ""),
                        PublicationAddress.of(hit.slug(), Language.FR, "")),
                hit.kind(),
                hit.title(),
                hit.summary(),
                spoken(hit.languages(), reader),
                hit.languages().stream().sorted().map(Language::code).toList(),
                hit.published(),
                hit.organization() == null ? null : hit.organization().code(),
                hit.topics().stream().map(tag -> tag.code()).toList(),
                hit.countries().stream().map(tag -> tag.code()).toList(),
                new MarkingText(
                        hit.marking().category().name(), hit.marking().tlp().label()),
                hit.state(),
                hit.formats(),
                hit.highlights(),
                hit.pages().stream().map(PublicationList::place).toList());
    }

    /** The reader's language where there is a file in it, else the language of the files, absent where nobody knows. */
    private static String spoken(Set<Language> languages, Language reader) {
        return languages.contains(reader)
                ? reader.code()
                : languages.stream().findFirst().map(Language::code).orElse(null);
    }

    private static Place place(PageHit page) {
        return new Place(page.number(), page.container().word(), page.label(), page.file(), page.highlight());
    }
}
