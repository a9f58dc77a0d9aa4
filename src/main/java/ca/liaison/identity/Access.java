package ca.liaison.identity;

import java.util.Collections;

/** The one place where access is decided. What is not allowed here is denied. */
public final class Access {

    private Access() {
    }

    /** Whether this viewer may do this to this thing, as of the viewer's instant. Whoever may not read a thing may do nothing to it; nobody decides about their own work. */
    public static boolean may(Viewer viewer, Action action, Thing thing) {
        return switch (action) {
            case READ -> mayRead(viewer, thing.audience());
            case APPROVE -> holds(viewer, action) && mayRead(viewer, thing.audience()) && !viewer.name().equals(thing.author());
            default -> holds(viewer, action) && mayRead(viewer, thing.audience());
        };
    }

    private static boolean holds(Viewer viewer, Action action) {
        return !Collections.disjoint(viewer.roles(), action.roles());
    }

    private static boolean mayRead(Viewer viewer, Audience audience) {
        if (Collections.disjoint(viewer.grants(), audience.tokens())) {
            return false;
        }
        return viewer.isStaff() || !Collections.disjoint(viewer.releases(), audience.releases()) && isTime(viewer, audience);
    }

    private static boolean isTime(Viewer viewer, Audience audience) {
        return (audience.from() == null || !viewer.at().isBefore(audience.from())) && (audience.until() == null || viewer.at().isBefore(audience.until()));
    }
}
