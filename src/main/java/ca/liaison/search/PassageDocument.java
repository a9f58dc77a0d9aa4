package ca.liaison.search;

import java.time.Instant;
import java.util.Collection;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/**
 * A page as the index keeps it. One with no container is the summary of its entry. {@code beyond} marks the pages that
 * did not go into the whole text of a very long entry any more. It is indexed {@linkplain RouteByEntry by entry}.
 */
@SearchEntity
record PassageDocument(
        @DocumentId String id,
        @KeywordField(projectable = Projectable.YES) String entry,
        @KeywordField Collection<String> withheldWith,
        @KeywordField Collection<String> audience,
        @KeywordField Collection<String> releases,
        @GenericField Instant from,
        @GenericField Instant until,
        @GenericField Boolean beyond,

        @FullTextField(analyzer = WordAnalysis.ENGLISH, projectable = Projectable.YES)
        String textEn,

        @FullTextField(analyzer = WordAnalysis.FRENCH, projectable = Projectable.YES)
        String textFr,

        @FullTextField(analyzer = WordAnalysis.EXACT) String textExact,

        @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
        String container,

        @GenericField(searchable = Searchable.NO, projectable = Projectable.YES)
        Integer number,

        @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
        String label,

        @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
        String file,

        @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
        String language) {}
