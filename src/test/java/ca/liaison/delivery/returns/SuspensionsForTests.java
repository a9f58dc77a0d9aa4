package ca.liaison.delivery.returns;

import ca.liaison.jobs.WakingForTests;
import ca.liaison.personal.PersonalData;
import ca.liaison.store.Shelves;
import java.time.Clock;

/** Suspensions as tests of other rooms need them. */
public final class SuspensionsForTests {

    private SuspensionsForTests() {}

    public static Suspensions in(Shelves shelves, Clock clock) {
        return new Suspensions(
                new ReturnEvents(shelves), new SuspensionRecords(shelves), WakingForTests.still(), clock);
    }

    /** What is held on people beside the ledger. */
    public static PersonalData data(Shelves shelves) {
        return new ReturnData(new ReturnEvents(shelves), new SuspensionRecords(shelves));
    }
}
