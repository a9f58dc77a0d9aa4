package ca.liaison.identity;

import java.util.Collections;

/** The one place where access is decided. What is not allowed here is denied. */
public final class Access {

    private Access() {
    }

    /** Whether this viewer may do this to a thing with this audience. */
    public static boolean may(Viewer viewer, Action action, Audience audience) {
        return switch (action) {
            case READ -> !Collections.disjoint(viewer.grants(), audience.tokens());
            case PUBLISH, ADMINISTER -> viewer.roles().contains(Role.ADMINISTRATOR);
        };
    }
}
