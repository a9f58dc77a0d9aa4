package ca.liaison.accounts;

import ca.liaison.mail.OutboxForTests;
import ca.liaison.store.Shelves;
import java.time.Clock;
import java.util.Optional;

/** The membership as tests of other rooms need it. */
public final class MembersForTests {

    private MembersForTests() {}

    public static Members in(Shelves shelves, Clock clock) {
        var accounts = new Accounts(shelves);
        var sweeping = new GenerationSweeping(
                accounts,
                new Sessions(shelves, clock),
                new Tokens(shelves, clock),
                new Recoveries(shelves),
                new KeptForms(shelves, clock),
                OutboxForTests.in(shelves, clock));
        return new Members(accounts, sweeping, new Keyrings(shelves), new PassphraseWork(), clock);
    }

    /** Signs somebody in and returns the token of the session. */
    public static String session(Shelves shelves, Clock clock, Account account) {
        return new Sessions(shelves, clock).open(account, false, false, new Origin("192.0.2.1", "A browser"));
    }

    public static Optional<String> holder(Shelves shelves, Clock clock, String token) {
        return new Sessions(shelves, clock).find(token).map(Session::email);
    }
}
