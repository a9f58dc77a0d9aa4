package ca.liaison.web.guards;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Counts whoever is signed in by their account, wherever they are, and tells the gate that what they brought is good.
 * What proved nothing is forgotten: the next request with it counts as a stranger's.
 */
@Provider
@Priority(Priorities.AUTHENTICATION + 100)
public class AccountLimit implements ContainerRequestFilter {

    @Inject
    HttpServletRequest connection;

    @Override
    public void filter(ContainerRequestContext request) {
        var limit = RateLimit.of(connection.getServletContext());
        var brought = Proven.fingerprint(
                request.getHeaderString(HttpHeaders.AUTHORIZATION), request.getHeaderString(HttpHeaders.COOKIE));
        var reader = request.getSecurityContext().getUserPrincipal();
        if (reader == null) {
            limit.proven().forget(brought);
            return;
        }
        limit.proven().remember(brought);
        if (!RateLimit.isThisMachine(connection.getRemoteAddr())) {
            limit.ofAccount(reader.getName());
        }
    }
}
