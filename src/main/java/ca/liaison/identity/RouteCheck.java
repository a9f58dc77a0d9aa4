package ca.liaison.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/**
 * Keeps out whomever a route does not let in, before the body of the request is read. A route that does not say whom it
 * lets in is closed: it is answered as if it were not there.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class RouteCheck implements ContainerRequestFilter {

    @Inject
    CurrentViewer viewer;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var marker = RouteRules.marker(resource.getResourceClass(), resource.getResourceMethod())
                .orElseThrow(NotFoundException::new);
        if (marker instanceof Needs needs) {
            viewer.mustBeAllowedTo(needs.value());
        } else if (marker instanceof NeedsSignIn) {
            viewer.mustBeSomebody();
        } else if (!(marker instanceof Open)) {
            throw new NotFoundException(); // a marker that nobody decided about here
        }
    }
}
