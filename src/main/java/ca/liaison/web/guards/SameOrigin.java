package ca.liaison.web.guards;

import ca.liaison.Refusal;
import ca.liaison.web.Trouble;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Lets a request change something only where it comes from our own pages. Browsers say so in {@code Sec-Fetch-Site} or
 * {@code Origin}; a program that says neither must bring its own credentials or speak to the API.
 */
@Provider
@Priority(Priorities.AUTHENTICATION - 100) // before anything of the request is kept or judged
public class SameOrigin implements ContainerRequestFilter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public void filter(ContainerRequestContext request) {
        if (!HARMLESS.contains(request.getMethod())
                && !isOurs(request::getHeaderString, Trouble.isForPrograms(request.getUriInfo()))) {
            throw new ForeignRequest(request.getHeaderString("Origin"));
        }
    }

    static boolean isOurs(UnaryOperator<String> header, boolean forPrograms) {
        var site = header.apply("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        var origin = header.apply("Origin");
        if (origin != null) {
            return origin.replaceFirst("^https?://", "").equalsIgnoreCase(header.apply(HttpHeaders.HOST));
        }
        return forPrograms || header.apply(HttpHeaders.AUTHORIZATION) != null;
    }

    /** A page of somebody else tried to act in the reader's name. */
    private static final class ForeignRequest extends Refusal {
        ForeignRequest(String origin) {
            super(403, "web.foreign", "A state-changing request from " + origin);
        }
    }
}
