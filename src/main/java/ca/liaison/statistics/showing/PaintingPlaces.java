package ca.liaison.statistics.showing;

import ca.liaison.load.Bulkhead;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Places for painting plots as PNG, each of which is some megabytes of memory for a moment. */
@ApplicationScoped
class PaintingPlaces extends Bulkhead {

    PaintingPlaces() {
        super("plots as PNG", 2, 2, Duration.ofSeconds(10));
    }
}
