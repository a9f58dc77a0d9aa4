package ca.liaison.publications.browsing;

import ca.liaison.load.Bulkhead;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Places for searches of all publications: by page, feed and program. */
@ApplicationScoped
public class SearchPlaces extends Bulkhead {

    SearchPlaces() {
        super("search", 6, 42, Duration.ofSeconds(10));
    }
}
