package ca.liaison.accounts;

import ca.liaison.identity.Clearance;
import ca.liaison.identity.Role;
import ca.liaison.store.Shelves;
import java.time.Clock;
import java.util.Set;

/** The second pair of eyes, over accounts that a test makes. */
public final class ApproversForTests {

    private ApproversForTests() {}

    public static Approvers on(Shelves shelves, Clock clock) {
        return new Approvers(new Accounts(shelves), clock);
    }

    /** One more who may approve. */
    public static void add(String email, Shelves shelves, Clock clock) {
        new Accounts(shelves)
                .add(new Account(
                        email,
                        null,
                        null,
                        "",
                        Set.of(Role.APPROVER),
                        Clearance.ALL,
                        clock.instant(),
                        false,
                        null,
                        null));
    }
}
