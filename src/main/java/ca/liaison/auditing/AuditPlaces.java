package ca.liaison.auditing;

import ca.liaison.load.Bulkhead;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Places for reading, exporting and verifying the audit record. */
@ApplicationScoped
class AuditPlaces extends Bulkhead {

    AuditPlaces() {
        super("audit record", 2, 2, Duration.ofSeconds(20));
    }
}
