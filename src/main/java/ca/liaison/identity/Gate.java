package ca.liaison.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Keeps everybody else out of what is marked {@link Needs}. */
@Provider
@Needs(Action.PREPARE)
@Priority(Priorities.AUTHORIZATION)
public class Gate implements ContainerRequestFilter {

    @Inject
    CurrentViewer viewer;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var own = resource.getResourceMethod().getAnnotation(Needs.class);
        viewer.mustBeAllowedTo((own != null ? own : resource.getResourceClass().getAnnotation(Needs.class)).value());
    }
}
