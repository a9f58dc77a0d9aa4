package ca.liaison.web.guards;

import ca.liaison.web.Address;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** Leads {@code /fr/topics} on to {@code /fr/sujets}: the words of an address are in the language of its page. */
@Provider
@PreMatching
public class TwinRedirect implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        var asked = request.getUriInfo().getRequestUri();
        if (request.getMethod().equals("GET") && asked.getRawPath() != null) {
            Address.corrected(asked.getRawPath())
                    .map(path -> URI.create(asked.getRawQuery() == null ? path : path + "?" + asked.getRawQuery()))
                    .ifPresent(right -> request.abortWith(Response.status(Response.Status.MOVED_PERMANENTLY)
                            .location(right)
                            .build()));
        }
    }
}
