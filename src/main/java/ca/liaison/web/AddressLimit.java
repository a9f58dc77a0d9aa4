package ca.liaison.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Counts whoever brings no credentials, by their network address, before anything else is done for them. */
@Provider
@Priority(Priorities.AUTHENTICATION - 100)
public class AddressLimit implements ContainerRequestFilter {

    @Inject
    RateLimit limit;

    @Inject
    HttpServletRequest connection;

    @Override
    public void filter(ContainerRequestContext request) {
        var address = connection.getRemoteAddr();
        var path = request.getUriInfo().getRequestUri().getRawPath();
        var isFree = path.startsWith("/assets/") || path.startsWith("/health/") || RateLimit.isThisMachine(address);
        if (!isFree && !bringsCredentials(request)) {
            limit.ofAddress(address);
        }
    }

    /** Any other cookie than that of the language may be a session. Whether it is good shows later, and {@link AccountLimit} counts then. */
    static boolean bringsCredentials(ContainerRequestContext request) {
        return request.getHeaderString(HttpHeaders.AUTHORIZATION) != null || request.getCookies().keySet().stream().anyMatch(name -> !name.equals(Languages.COOKIE));
    }
}
