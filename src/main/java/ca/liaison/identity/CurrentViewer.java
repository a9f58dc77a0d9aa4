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
     * Lets the request go on only for somebody, whoever it is.
     *
     * @throws SignInNeeded where nobody signed in
     */
    void mustBeSomebody() {
        if (viewer.isAnonymous()) {
            throw new SignInNeeded();
        }
    }

    /**
     * Lets the request go on only where the viewer may do this at all.
     *
     * @throws SignInNeeded where nobody signed in
     * @throws NotAllowed where somebody did, who may not
     */
    void mustBeAllowedTo(Action action) {
        mustBeAllowedTo(action, Audience.PORTAL);
    }

    /** The same of one thing. */
    public void mustBeAllowedTo(Action action, Protected thing) {
        Access.must(viewer, action, thing);
    }
}
