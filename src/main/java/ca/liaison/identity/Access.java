package ca.liaison.identity;

import java.util.Collections;

/** The one place where access is decided. What is not allowed here is denied. */
public final class Access {

    private Access() {}

    /**
     * Whether this viewer may do this to this thing, as of the viewer's instant. Whoever may not read a thing may do
     * nothing to it; nobody decides about their own work, their own request or their own roles; a coordinator decides
     * about one agency.
     */
    public static boolean may(Viewer viewer, Action action, Protected thing) {
        return switch (action) {
            case READ -> mayRead(viewer, thing.audience());
            case APPROVE, ADMINISTER ->
                holds(viewer, action) && mayRead(viewer, thing.audience()) && !isTheirOwn(viewer, thing);
            case COORDINATE ->
                holds(viewer, action)
                        && mayRead(viewer, thing.audience())
                        && !isTheirOwn(viewer, thing)
                        && isOfTheirAgency(viewer, thing);
            default -> holds(viewer, action) && mayRead(viewer, thing.audience());
        };
    }

    /**
     * The same, as a refusal. What a viewer may not even read has to be missing before anybody asks this.
     *
     * @throws SignInNeeded where nobody signed in
     * @throws NotAllowed where somebody did, who may not
     */
    public static void must(Viewer viewer, Action action, Protected thing) {
        if (!may(viewer, action, thing)) {
            throw viewer.isAnonymous() ? new SignInNeeded() : new NotAllowed(viewer.name(), action);
        }
    }

    private static boolean isTheirOwn(Viewer viewer, Protected thing) {
        return thing.authors().contains(viewer.name());
    }

    private static boolean isOfTheirAgency(Viewer viewer, Protected thing) {
        return thing.agency() == null || thing.agency().equals(viewer.agency()) || holds(viewer, Action.ADMINISTER);
    }

    private static boolean holds(Viewer viewer, Action action) {
        return !Collections.disjoint(viewer.roles(), action.roles());
    }

    private static boolean mayRead(Viewer viewer, Audience audience) {
        if (Collections.disjoint(viewer.grants(), audience.tokens())) {
            return false;
        }
        return viewer.isStaff()
                || !Collections.disjoint(viewer.releases(), audience.releases()) && isTime(viewer, audience);
    }

    private static boolean isTime(Viewer viewer, Audience audience) {
        return (audience.from() == null || !viewer.at().isBefore(audience.from()))
                && (audience.until() == null || viewer.at().isBefore(audience.until()));
    }
}
