package ca.liaison.identity;

import jakarta.enterprise.context.RequestScoped;

/** Who is asking in this request: nobody known, until somebody signs in. */
@RequestScoped
public class CurrentViewer {

    private Viewer viewer = Viewer.ANONYMOUS;

    public Viewer get() {
        return viewer;
    }

    public void is(Viewer known) {
        viewer = known;
    }
}
