package ca.liaison.statistics.asking;

import ca.liaison.load.Bulkhead;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Places for whole tables as a workbook, which is packed while it is written. */
@ApplicationScoped
class WorkbookPlaces extends Bulkhead {

    WorkbookPlaces() {
        super("table as XLSX", 2, 2, Duration.ofSeconds(20));
    }
}
