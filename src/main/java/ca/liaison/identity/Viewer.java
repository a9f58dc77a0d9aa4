package ca.liaison.identity;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Who is asking, and the audience tokens that were granted to them. */
public record Viewer(String name, Set<Role> roles, Set<String> grants) {

    /** A reader who did not sign in. */
    public static final Viewer ANONYMOUS = new Viewer("anonymous", Set.of(), Audience.of(Marking.PUBLIC).tokens());

    public Viewer {
        roles = Set.copyOf(roles);
        grants = Set.copyOf(grants);
    }

    /** An administrator reads everything; nobody else may sign in yet. */
    static Viewer signedIn(String name, Set<Role> roles) {
        var grants = new HashSet<>(ANONYMOUS.grants());
        if (roles.contains(Role.ADMINISTRATOR)) {
            grants.addAll(Audience.STAFF.tokens());
            Arrays.stream(Category.values())
                    .flatMap(category -> Arrays.stream(Tlp.values()).map(tlp -> new Marking(category, tlp)))
                    .forEach(marking -> grants.addAll(Audience.of(marking).tokens()));
        }
        return new Viewer(name, roles, grants);
    }

    public boolean isAnonymous() {
        return roles.isEmpty();
    }
}
