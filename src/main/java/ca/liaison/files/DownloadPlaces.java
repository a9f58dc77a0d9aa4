package ca.liaison.files;

import ca.liaison.load.Bulkhead;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Places for handing out files that a slow reader takes long to take. A browser that shows a PDF asks for several parts
 * of it at once.
 */
@ApplicationScoped
class DownloadPlaces extends Bulkhead {

    DownloadPlaces() {
        super("downloads of files", 40, 0, Duration.ofSeconds(10), 8);
    }
}
