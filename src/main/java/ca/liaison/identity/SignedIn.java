package ca.liaison.identity;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** A viewer as JAX-RS knows one. */
record SignedIn(Viewer viewer, boolean isSecure) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
        return viewer::name;
    }

    @Override
    public boolean isUserInRole(String role) {
        return viewer.roles().stream().anyMatch(held -> held.name().equals(role));
    }

    @Override
    public String getAuthenticationScheme() {
        return null;
    }
}
