package ca.liaison.accounts.signin;

import ca.liaison.audit.Asking;
import ca.liaison.audit.Doer;
import ca.liaison.identity.CurrentViewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.util.Optional;

/** Tells the record of what was done who makes the request at hand. */
@ApplicationScoped
class RequestDoer implements Asking {

    private final CurrentViewer current;

    @Inject
    RequestDoer(CurrentViewer current) {
        this.current = current;
    }

    @Override
    public Optional<Doer> asker() {
        try {
            return Optional.of(current.get());
        } catch (ContextNotActiveException background) {
            return Optional.empty();
        }
    }
}
