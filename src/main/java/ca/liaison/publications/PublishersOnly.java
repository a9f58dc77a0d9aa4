package ca.liaison.publications;

import ca.liaison.identity.Action;
import ca.liaison.identity.CurrentViewer;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Keeps everybody else out of what is marked {@link MayPublish}. */
@Provider
@MayPublish
@Priority(Priorities.AUTHORIZATION)
public class PublishersOnly implements ContainerRequestFilter {

    @Inject
    CurrentViewer viewer;

    @Override
    public void filter(ContainerRequestContext request) {
        viewer.mustBeAllowedTo(Action.PREPARE);
    }
}
