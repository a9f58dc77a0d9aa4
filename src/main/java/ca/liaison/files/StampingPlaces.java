package ca.liaison.files;

import ca.liaison.load.Bulkhead;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Places for making stamped copies; handing out one that is made needs none. */
@ApplicationScoped
class StampingPlaces extends Bulkhead {

    StampingPlaces() {
        super("stamped copies", 2, 4, Duration.ofSeconds(30));
    }
}
