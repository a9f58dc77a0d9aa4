package ca.liaison.finding;

import ca.liaison.load.Bulkhead;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Places for searches of all that can be found: by page, feed and program. */
@ApplicationScoped
public class SearchPlaces extends Bulkhead {

    SearchPlaces() {
        super("search", 6, 42, Duration.ofSeconds(10));
    }
}
