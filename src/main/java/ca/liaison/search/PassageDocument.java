package ca.liaison.search;

import java.util.Collection;
import org.hibernate.search.engine.backend.types.Highlightable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.mapper.pojo.bridge.RoutingBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.RoutingBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.RoutingBinderRef;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.RoutingBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.RoutingBridgeRouteContext;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import org.hibernate.search.mapper.pojo.route.DocumentRoutes;

/**
 * A page as the index keeps it. One with no container is the summary of its publication. {@code beyond} marks the pages that did not go into the whole text of a
 * very long publication any more.
 */
@SearchEntity
@Indexed(index = "passages", routingBinder = @RoutingBinderRef(type = PassageDocument.ByPublication.class))
record PassageDocument(
        @DocumentId String id,
        @KeywordField(projectable = Projectable.YES) String publication,
        @KeywordField Collection<String> audience,
        @GenericField Boolean beyond,
        @FullTextField(analyzer = Words.ENGLISH, projectable = Projectable.YES, highlightable = Highlightable.UNIFIED) String textEn,
        @FullTextField(analyzer = Words.FRENCH, projectable = Projectable.YES, highlightable = Highlightable.UNIFIED) String textFr,
        @FullTextField(analyzer = Words.EXACT) String textExact,
        @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES) String container,
        @GenericField(searchable = Searchable.NO, projectable = Projectable.YES) Integer number,
        @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES) String label,
        @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES) String file,
        @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES) String language) {

    /** All passages of a publication share a route, so that they can be taken away together without naming them. */
    static class ByPublication implements RoutingBinder, RoutingBridge<PassageDocument> {

        /** Hibernate Search makes it, and wants to see how. */
        public ByPublication() {
        }

        @Override
        public void bind(RoutingBindingContext context) {
            context.dependencies().use("publication");
            context.bridge(PassageDocument.class, this);
        }

        @Override
        public void route(DocumentRoutes routes, Object id, PassageDocument passage, RoutingBridgeRouteContext context) {
            routes.addRoute().routingKey(passage.publication());
        }

        @Override
        public void previousRoutes(DocumentRoutes routes, Object id, PassageDocument passage, RoutingBridgeRouteContext context) {
            route(routes, id, passage, context);
        }
    }
}
