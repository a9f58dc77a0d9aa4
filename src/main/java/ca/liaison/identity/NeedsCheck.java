package ca.liaison.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Keeps out whoever may not do what a resource {@link Needs}; what its method says goes before what its class says. */
@Provider
@Needs(Action.READ)
@Priority(Priorities.AUTHORIZATION)
public class NeedsCheck implements ContainerRequestFilter {

    @Inject
    CurrentViewer viewer;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var ofMethod = resource.getResourceMethod().getAnnotation(Needs.class);
        var needs = ofMethod != null ? ofMethod : resource.getResourceClass().getAnnotation(Needs.class);
        viewer.mustBeAllowedTo(needs.value());
    }
}
