package ca.liaison.store;

import ca.liaison.start.Outage;
import com.mongodb.MongoException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** A MongoDB that nobody reaches comes back, and the start waits for it. */
@ApplicationScoped
class StoreAway implements Outage {

    @Override
    public Optional<String> waitingFor(RuntimeException trouble) {
        for (Throwable one = trouble; one != null; one = one.getCause()) {
            if (one instanceof MongoException down && StoreTroubles.isOutage(down)) {
                return Optional.of("The store does not answer: no server of MONGODB_URI can be reached");
            }
        }
        return Optional.empty();
    }
}
