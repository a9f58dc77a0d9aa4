package ca.liaison.statistics.asking;

import ca.liaison.load.Bulkhead;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Places for whole tables as CSV or JSON, which a slow reader takes long to take. */
@ApplicationScoped
class TablePlaces extends Bulkhead {

    TablePlaces() {
        super("table as CSV or JSON", 6, 2, Duration.ofSeconds(10), 3);
    }
}
