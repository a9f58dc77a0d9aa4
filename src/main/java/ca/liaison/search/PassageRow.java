package ca.liaison.search;

import ca.liaison.Language;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FieldProjection;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.ProjectionConstructor;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.ScoreProjection;

/** What the index gives back of a passage. */
@ProjectionConstructor
record PassageRow(
        @ScoreProjection float score,
        @FieldProjection String entry,
        @FieldProjection String container,
        @FieldProjection Integer number,
        @FieldProjection String label,
        @FieldProjection String file,
        @FieldProjection String language,
        @FieldProjection String textEn,
        @FieldProjection String textFr) {

    /** The summary of an entry is found like a page, but is nowhere to go to. */
    boolean isPage() {
        return container != null;
    }

    /** A page has one text, whose language may be unknown; a summary may have one in each. */
    String highlight(Marker marker, Language reader) {
        if (isPage()) {
            return marker.mark(
                    textEn.isEmpty() ? textFr : textEn,
                    Language.ofCode(language).orElse(null));
        }
        var shown = (reader == Language.EN ? textEn : textFr).isEmpty() ? reader.other() : reader;
        return marker.mark(shown == Language.EN ? textEn : textFr, shown);
    }

    PageHit pageHit(Marker marker, Language reader) {
        return new PageHit(
                Container.valueOf(container),
                number,
                label,
                file,
                Language.ofCode(language).orElse(null),
                highlight(marker, reader));
    }
}
