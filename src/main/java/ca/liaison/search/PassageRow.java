package ca.liaison.search;

import ca.liaison.Language;
import java.util.List;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FieldProjection;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.HighlightProjection;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.ProjectionConstructor;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.ScoreProjection;

/** What the index gives back of a passage. */
@ProjectionConstructor
record PassageRow(
        @ScoreProjection float score,
        @FieldProjection String publication,
        @FieldProjection String container,
        @FieldProjection Integer number,
        @FieldProjection String label,
        @FieldProjection String file,
        @FieldProjection String language,
        @HighlightProjection(path = "textEn") List<String> english,
        @HighlightProjection(path = "textFr") List<String> french) {

    /** The summary of a publication is found like a page, but is nowhere to go to. */
    boolean isPage() {
        return container != null;
    }

    String highlight(Language reader) {
        var first = reader == Language.EN ? english : french;
        var fragments = first.isEmpty() ? reader == Language.EN ? french : english : first;
        return fragments.isEmpty() ? "" : Snippet.of(fragments.get(0));
    }

    PageHit pageHit(Language reader) {
        return new PageHit(Container.valueOf(container), number, label, file, Language.ofCode(language).orElse(null), highlight(reader));
    }
}
