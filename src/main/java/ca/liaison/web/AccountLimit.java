package ca.liaison.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Counts whoever is signed in by their account, wherever they are; and by their address whoever brought something that proved nothing. */
@Provider
@Priority(Priorities.AUTHENTICATION + 100)
public class AccountLimit implements ContainerRequestFilter {

    @Inject
    RateLimit limit;

    @Inject
    HttpServletRequest connection;

    @Override
    public void filter(ContainerRequestContext request) {
        var reader = request.getSecurityContext().getUserPrincipal();
        var address = connection.getRemoteAddr();
        if (RateLimit.isThisMachine(address)) {
            return;
        }
        if (reader != null) {
            limit.ofAccount(reader.getName());
        } else if (AddressLimit.bringsCredentials(request)) {
            limit.ofAddress(address);
        }
    }
}
