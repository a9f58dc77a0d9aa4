package ca.liaison.web.guards;

import ca.liaison.load.Bulkhead;
import ca.liaison.load.Costs;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Finds a place for a request that says what it {@link Costs}, after everything that may refuse it for nothing. */
@Provider
@Priority(Priorities.USER + 1_000)
public class CostlyRequests implements ContainerRequestFilter, ContainerResponseFilter {

    @Inject
    @Any
    Instance<Bulkhead> bulkheads;

    @Inject
    HeldPlaces held;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var reader = request.getSecurityContext().getUserPrincipal();
        if (reader != null) {
            held.are(reader.getName());
        }
        costs().ifPresent(costs -> held.enter(bulkheads.select(costs.value()).get()));
    }

    /**
     * Only a stream has still to be made. What stands already is handed over without a place, so that a slow reader of
     * it keeps none.
     */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof StreamingOutput)) {
            held.free();
        }
    }

    private Optional<Costs> costs() {
        var method = Optional.ofNullable(resource.getResourceMethod());
        return method.map(one -> one.getAnnotation(Costs.class))
                .or(() -> Optional.ofNullable(resource.getResourceClass()).map(one -> one.getAnnotation(Costs.class)));
    }
}
