package ca.liaison.publications.reading;

import ca.liaison.load.Bulkhead;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Places for looking for words within one publication, page by page. */
@ApplicationScoped
class LookingPlaces extends Bulkhead {

    LookingPlaces() {
        super("words in a publication", 4, 6, Duration.ofSeconds(10));
    }
}
