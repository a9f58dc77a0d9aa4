package ca.liaison.delivery.returns;

import ca.liaison.jobs.Chore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Tells the rooms that want to know of each suspension: afterwards, so that a kill in between loses none. */
@ApplicationScoped
class SuspensionTelling implements Chore {

    private final SuspensionRecords records;
    private final Supplier<Stream<? extends Suspended>> rooms;

    @Inject
    SuspensionTelling(SuspensionRecords records, Instance<Suspended> rooms) {
        this(records, rooms::stream);
    }

    SuspensionTelling(SuspensionRecords records, Supplier<Stream<? extends Suspended>> rooms) {
        this.records = records;
        this.rooms = rooms;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public boolean doOne() {
        var untold = records.untold();
        untold.ifPresent(suspension -> {
            if (suspension.isHeld()) {
                rooms.get().forEach(room -> room.suspended(suspension));
            }
            records.told(suspension);
        });
        return untold.isPresent();
    }
}
