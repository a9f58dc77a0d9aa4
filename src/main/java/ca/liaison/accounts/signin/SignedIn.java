package ca.liaison.accounts.signin;

import ca.liaison.identity.Access;
import ca.liaison.identity.Action;
import ca.liaison.identity.Audience;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.stream.Stream;

/** A viewer as JAX-RS knows one. */
record SignedIn(Present present, boolean isSecure) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
        return present;
    }

    /**
     * @param role the name of an {@link Action}: what layout and resources ask is what somebody may do, not what they
     *     are called
     */
    @Override
    public boolean isUserInRole(String role) {
        return Stream.of(Action.values())
                .filter(action -> action.name().equals(role))
                .anyMatch(action -> Access.may(present.viewer(), action, Audience.PORTAL));
    }

    @Override
    public String getAuthenticationScheme() {
        return null;
    }
}
