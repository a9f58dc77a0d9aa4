package ca.liaison.statistics.showing;

import ca.liaison.load.Bulkhead;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Places for going through all datasets: their list, feed and catalogue. */
@ApplicationScoped
class CataloguePlaces extends Bulkhead {

    CataloguePlaces() {
        super("list, feed and catalogue of datasets", 4, 12, Duration.ofSeconds(10));
    }
}
