package ca.liaison.identity;

import java.util.Set;

/** Who is asking, and the audience tokens that were granted to them. */
public record Viewer(String name, Set<Role> roles, Set<String> grants) {

    /** A reader who did not sign in. */
    public static final Viewer ANONYMOUS = new Viewer("anonymous", Set.of(), Audience.of(Marking.PUBLIC).tokens());

    public Viewer {
        roles = Set.copyOf(roles);
        grants = Set.copyOf(grants);
    }

    public boolean isAnonymous() {
        return roles.isEmpty();
    }
}
