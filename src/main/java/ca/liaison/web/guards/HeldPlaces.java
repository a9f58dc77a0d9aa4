package ca.liaison.web.guards;

import ca.liaison.load.AskerKey;
import ca.liaison.load.Bulkhead;
import ca.liaison.load.Busy;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The places that this request holds. Whatever becomes of it, answered, failed or hung up, they are free when it is
 * over.
 */
@RequestScoped
public class HeldPlaces {

    private final HttpServletRequest connection;
    private final Deque<Bulkhead.Place> held = new ArrayDeque<>();
    private String account;

    @Inject
    HeldPlaces(HttpServletRequest connection) {
        this.connection = connection;
    }

    /** Once it is known who asks. */
    void are(String account) {
        this.account = account;
    }

    /** Until the request is over, or {@link #free} was called. */
    public void enter(Bulkhead bulkhead) throws Busy {
        held.push(bulkhead.enter(asker()));
    }

    /** By whom places are counted in this request. */
    public String asker() {
        return account == null ? AskerKey.at(connection.getRemoteAddr()) : AskerKey.account(account);
    }

    @PreDestroy
    void free() {
        while (!held.isEmpty()) {
            held.pop().close();
        }
    }
}
