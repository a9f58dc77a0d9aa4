package ca.liaison.publications.reading;

import ca.liaison.load.Bulkhead;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Places for finding what is similar to a publication, which its page does without when there is none. */
@ApplicationScoped
class SimilarPlaces extends Bulkhead {

    SimilarPlaces() {
        super("similar publications", 4, 0, Duration.ofSeconds(1));
    }
}
