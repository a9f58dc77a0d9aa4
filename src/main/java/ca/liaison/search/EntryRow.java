package ca.liaison.search;

import ca.liaison.Bilingual;
import ca.liaison.Language;
import ca.liaison.identity.Category;
import ca.liaison.identity.Marking;
import ca.liaison.identity.Tlp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FieldProjection;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.IdProjection;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.ProjectionConstructor;

/** What the index gives back of an entry. */
@ProjectionConstructor
record EntryRow(
        @IdProjection String id,
        @FieldProjection String kind,
        @FieldProjection String state,
        @FieldProjection String category,
        @FieldProjection String tlp,
        @FieldProjection String slugEn,
        @FieldProjection String slugFr,
        @FieldProjection String titleEn,
        @FieldProjection String titleFr,
        @FieldProjection String summaryEn,
        @FieldProjection String summaryFr,
        @FieldProjection List<String> topics,
        @FieldProjection String issuer,
        @FieldProjection List<String> countries,
        @FieldProjection List<String> language,
        @FieldProjection LocalDate published,
        @FieldProjection Instant updated,
        @FieldProjection List<String> formats,
        @FieldProjection Integer length) {

    Hit hit() {
        var languages = new LinkedHashSet<Language>();
        language.forEach(code -> Language.ofCode(code).ifPresent(languages::add));
        var marking = new Marking(Category.valueOf(category), Tlp.ofLabel(tlp).orElseThrow());
        return new Hit(
                id,
                kind,
                state,
                marking,
                new Bilingual(slugEn, slugFr),
                new Bilingual(titleEn, titleFr),
                new Bilingual(summaryEn, summaryFr),
                tags(topics),
                TagText.read(issuer),
                tags(countries),
                languages,
                published,
                updated,
                formats,
                length,
                List.of(),
                List.of());
    }

    /** Whether it is what is filed of this entry, but for the words that the vocabulary gives. */
    boolean tells(SearchEntry entry) {
        return Stream.of(
                        kind, state, category, tlp, slugEn, slugFr, titleEn, titleFr, summaryEn, summaryFr, published,
                        updated)
                .map(Optional::ofNullable)
                .toList()
                .equals(Stream.of(
                                entry.kind(),
                                entry.state(),
                                entry.marking().category().name(),
                                entry.marking().tlp().label(),
                                entry.slug().en(),
                                entry.slug().fr(),
                                entry.title().en(),
                                entry.title().fr(),
                                entry.summary().en(),
                                entry.summary().fr(),
                                entry.published(),
                                entry.updated())
                        .map(Optional::ofNullable)
                        .toList());
    }

    private static List<Tag> tags(List<String> kept) {
        return kept.stream().map(TagText::read).toList();
    }
}
