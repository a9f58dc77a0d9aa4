package ca.liaison.search;

import java.util.List;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FieldProjection;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.IdProjection;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.ProjectionConstructor;

/** What an entry is compared by. */
@ProjectionConstructor
record KeywordRow(
        @IdProjection String id,
        @FieldProjection String titleEn,
        @FieldProjection String titleFr,
        @FieldProjection List<String> topic,
        @FieldProjection List<String> keywords) {}
