package ca.liaison.search;

import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FieldProjection;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.ProjectionConstructor;

/** Which entry a passage is of. */
@ProjectionConstructor
record OwnerRow(@FieldProjection String entry) {}
