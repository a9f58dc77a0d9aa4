package ca.liaison.publications;

import ca.liaison.accounts.MembersForTests;
import ca.liaison.directory.Agencies;
import ca.liaison.directory.People;
import ca.liaison.store.Shelves;
import java.time.Clock;

/** Whom a test releases to. */
public final class RecipientsForTests {

    private RecipientsForTests() {}

    public static Recipients on(Shelves shelves, Clock clock) {
        return new Recipients(new Agencies(shelves), new People(shelves), MembersForTests.in(shelves, clock), clock);
    }
}
