package ca.liaison.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Who makes this request: anonymous until the sign-in of the request was checked. */
@RequestScoped
public class CurrentViewer {

    private Viewer viewer;

    @Inject
    CurrentViewer(Clock clock) {
        viewer = Viewer.anonymous(clock.instant());
    }

    public Viewer get() {
        return viewer;
    }

    public void is(Viewer viewer) {
        this.viewer = viewer;
    }

    /**
     * Lets the request go on only where the viewer may do this at all.
     *
     * @throws SignInNeeded where nobody signed in
     * @throws NotAllowed where somebody did, who may not
     */
    public void mustBeAllowedTo(Action action) {
        if (Access.may(viewer, action, Audience.PORTAL)) {
            return;
        }
        throw viewer.isAnonymous() ? new SignInNeeded() : new NotAllowed(viewer.name(), action);
    }
}
