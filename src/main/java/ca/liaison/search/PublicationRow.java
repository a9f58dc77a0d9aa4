package ca.liaison.search;

import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FieldProjection;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.ProjectionConstructor;

/** Which publication a passage is of. */
@ProjectionConstructor
record PublicationRow(@FieldProjection String publication) {}
