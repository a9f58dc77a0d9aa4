package ca.liaison.statistics.asking;

import ca.liaison.load.Bulkhead;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Places for filtering, sorting and adding up the rows of a table. */
@ApplicationScoped
class QuestionPlaces extends Bulkhead {

    QuestionPlaces() {
        super("rows and sums of a table", 4, 6, Duration.ofSeconds(10));
    }
}
