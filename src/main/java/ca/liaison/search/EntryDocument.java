package ca.liaison.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/**
 * An entry as the index keeps it: words to find it by, codes to narrow by, keys to sort by, and what its card shows.
 * {@code brief} is the summary with the labels of the tags, in one language; {@code text} is the whole text, kept for
 * finding only.
 */
@SearchEntity
@Indexed(index = "entries")
record EntryDocument(
        @DocumentId String id,

        @KeywordField(searchable = Searchable.NO, sortable = Sortable.YES)
        String tieBreak,

        @KeywordField(aggregable = Aggregable.YES) String source,
        @KeywordField Collection<String> withheldWith,
        @KeywordField Collection<String> audience,
        @KeywordField Collection<String> releases,
        @GenericField Instant from,
        @GenericField Instant until,

        @FullTextField(analyzer = WordAnalysis.ENGLISH, projectable = Projectable.YES)
        String titleEn,

        @FullTextField(analyzer = WordAnalysis.FRENCH, projectable = Projectable.YES)
        String titleFr,

        @FullTextField(analyzer = WordAnalysis.EXACT) List<String> titleExact,
        @FullTextField(analyzer = WordAnalysis.ENGLISH) List<String> briefEn,
        @FullTextField(analyzer = WordAnalysis.FRENCH) List<String> briefFr,
        @FullTextField(analyzer = WordAnalysis.ENGLISH) List<String> textEn,
        @FullTextField(analyzer = WordAnalysis.FRENCH) List<String> textFr,
        @FullTextField(analyzer = WordAnalysis.EXACT) List<String> textExact,

        @FullTextField(analyzer = WordAnalysis.BEGINNINGS, searchAnalyzer = WordAnalysis.EXACT, norms = Norms.NO)
        String beginningsEn,

        @FullTextField(analyzer = WordAnalysis.BEGINNINGS, searchAnalyzer = WordAnalysis.EXACT, norms = Norms.NO)
        String beginningsFr,

        @FullTextField(analyzer = WordAnalysis.BEGINNINGS, searchAnalyzer = WordAnalysis.EXACT, norms = Norms.NO)
        List<String> beginningsOfTags,

        @KeywordField(projectable = Projectable.YES, aggregable = Aggregable.YES)
        String kind,

        @KeywordField(projectable = Projectable.YES, aggregable = Aggregable.YES)
        List<String> topic,

        @KeywordField(aggregable = Aggregable.YES) String year,
        @KeywordField(aggregable = Aggregable.YES) String organization,
        @KeywordField(aggregable = Aggregable.YES) List<String> country,

        @KeywordField(projectable = Projectable.YES, aggregable = Aggregable.YES)
        List<String> language,

        @KeywordField(aggregable = Aggregable.YES) String letterEn,
        @KeywordField(aggregable = Aggregable.YES) String letterFr,
        @KeywordField(projectable = Projectable.YES) List<String> keywords,

        @KeywordField(searchable = Searchable.NO, sortable = Sortable.YES)
        String orderEn,

        @KeywordField(searchable = Searchable.NO, sortable = Sortable.YES)
        String orderFr,

        @GenericField(projectable = Projectable.YES, sortable = Sortable.YES)
        LocalDate published,

        @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES, aggregable = Aggregable.YES)
        List<String> topics,

        @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES, aggregable = Aggregable.YES)
        String issuer,

        @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
        List<String> countries,

        @KeywordField(projectable = Projectable.YES, aggregable = Aggregable.YES)
        String state,

        @GenericField Boolean current,

        @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
        String category,

        @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
        String tlp,

        @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
        String slugEn,

        @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
        String slugFr,

        @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
        String summaryEn,

        @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
        String summaryFr,

        @GenericField(searchable = Searchable.NO, projectable = Projectable.YES)
        Instant updated,

        @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
        List<String> formats,

        @GenericField(searchable = Searchable.NO, projectable = Projectable.YES)
        Integer length) {}
