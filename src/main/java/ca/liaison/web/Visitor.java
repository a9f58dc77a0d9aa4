package ca.liaison.web;

import ca.liaison.identity.Action;
import jakarta.ws.rs.core.SecurityContext;

/** Whoever looks at a page, as far as it matters for what is shown around it. */
public interface Visitor {

    Visitor NOBODY = new Visitor() {
        @Override
        public boolean isSignedIn() {
            return false;
        }

        @Override
        public boolean may(Action action) {
            return false;
        }
    };

    boolean isSignedIn();

    boolean may(Action action);

    static Visitor of(SecurityContext security) {
        return security == null || security.getUserPrincipal() == null
                ? NOBODY
                : new Visitor() {
                    @Override
                    public boolean isSignedIn() {
                        return true;
                    }

                    @Override
                    public boolean may(Action action) {
                        return security.isUserInRole(action.name());
                    }
                };
    }
}
