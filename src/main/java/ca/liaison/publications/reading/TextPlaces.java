package ca.liaison.publications.reading;

import ca.liaison.load.Bulkhead;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Places for the whole text of a publication, which a slow reader takes long to take. */
@ApplicationScoped
class TextPlaces extends Bulkhead {

    TextPlaces() {
        super("text of a publication", 6, 0, Duration.ofSeconds(10), 3);
    }
}
