package ca.liaison.web.guards;

import ca.liaison.start.Starting;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/**
 * Until everything that has to be there is there, only {@code /health} and what a page is made of are answered; all
 * else gets the page that asks to come back.
 */
@Provider
@PreMatching
@Priority(HostCheck.FIRST + 1)
public class NotReadyYet implements ContainerRequestFilter {

    private static final long SECONDS = 5;

    @Inject
    Starting starting;

    @Override
    public void filter(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        if (!starting.isDone() && !path.startsWith("/health/") && !path.startsWith("/assets/")) {
            throw new ServiceUnavailableException(SECONDS);
        }
    }
}
