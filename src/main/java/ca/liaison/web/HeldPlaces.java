package ca.liaison.web;

import ca.liaison.identity.CurrentViewer;
import ca.liaison.load.Asker;
import ca.liaison.load.Bulkhead;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayDeque;
import java.util.Deque;

/** The places that this request holds. Whatever becomes of it, answered, failed or hung up, they are free when it is over. */
@RequestScoped
public class HeldPlaces {

    private final CurrentViewer viewer;
    private final HttpServletRequest connection;
    private final Deque<Bulkhead.Place> held = new ArrayDeque<>();

    @Inject
    HeldPlaces(CurrentViewer viewer, HttpServletRequest connection) {
        this.viewer = viewer;
        this.connection = connection;
    }

    /**
     * Until the request is over, or {@link #free} was called.
     *
     * @throws ca.liaison.load.Busy where there is none
     */
    public void enter(Bulkhead bulkhead) {
        held.push(bulkhead.enter(asker()));
    }

    /** By whom places are counted in this request. */
    public String asker() {
        return viewer.get().isAnonymous() ? Asker.at(connection.getRemoteAddr()) : Asker.account(viewer.get().name());
    }

    @PreDestroy
    void free() {
        while (!held.isEmpty()) {
            held.pop().close();
        }
    }
}
