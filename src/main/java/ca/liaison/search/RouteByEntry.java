package ca.liaison.search;

import org.hibernate.search.mapper.pojo.bridge.RoutingBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.RoutingBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.RoutingBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.RoutingBridgeRouteContext;
import org.hibernate.search.mapper.pojo.route.DocumentRoutes;

/** All passages of an entry share a route, so that they can be taken away together without naming them. */
class RouteByEntry implements RoutingBinder, RoutingBridge<PassageDocument> {

    @Override
    public void bind(RoutingBindingContext context) {
        context.dependencies().use("entry");
        context.bridge(PassageDocument.class, this);
    }

    @Override
    public void route(DocumentRoutes routes, Object id, PassageDocument passage, RoutingBridgeRouteContext context) {
        routes.addRoute().routingKey(passage.entry());
    }

    @Override
    public void previousRoutes(
            DocumentRoutes routes, Object id, PassageDocument passage, RoutingBridgeRouteContext context) {
        route(routes, id, passage, context);
    }
}
