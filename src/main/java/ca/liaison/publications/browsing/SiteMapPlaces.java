package ca.liaison.publications.browsing;

import ca.liaison.load.Bulkhead;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Places for the list of all that everybody may read. */
@ApplicationScoped
class SiteMapPlaces extends Bulkhead {

    SiteMapPlaces() {
        super("site map", 2, 2, Duration.ofSeconds(10));
    }
}
