package ca.liaison.publications.browsing;

import ca.liaison.load.Bulkhead;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Places for what is offered to who is still typing; what comes late is of no use. */
@ApplicationScoped
class SuggestionPlaces extends Bulkhead {

    SuggestionPlaces() {
        super("suggestions", 4, 4, Duration.ofSeconds(2));
    }
}
