package ca.liaison.statistics.showing;

import ca.liaison.load.Bulkhead;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Places for drawing plots, on the page of a dataset and as a file. */
@ApplicationScoped
class PlotPlaces extends Bulkhead {

    PlotPlaces() {
        super("plots", 4, 8, Duration.ofSeconds(10));
    }
}
