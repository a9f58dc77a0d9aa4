package ca.liaison.web;

import jakarta.ws.rs.core.SecurityContext;

/** Whoever looks at a page, as far as it matters for what is shown around it. */
public interface Visitor {

    Visitor NOBODY = new Visitor() {
        @Override
        public boolean isSignedIn() {
            return false;
        }

        @Override
        public boolean may(String action) {
            return false;
        }
    };

    boolean isSignedIn();

    /** @param action by its name, for example {@code PREPARE} */
    boolean may(String action);

    static Visitor of(SecurityContext security) {
        return security == null || security.getUserPrincipal() == null
                ? NOBODY
                : new Visitor() {
                    @Override
                    public boolean isSignedIn() {
                        return true;
                    }

                    @Override
                    public boolean may(String action) {
                        return security.isUserInRole(action);
                    }
                };
    }
}
