package ca.liaison.accounts.signin;

import ca.liaison.accounts.Account;
import ca.liaison.accounts.Accounts;
import ca.liaison.accounts.Origin;
import ca.liaison.accounts.Session;
import ca.liaison.accounts.Sessions;
import ca.liaison.directory.Agencies;
import ca.liaison.directory.AnAgency;
import ca.liaison.identity.Clearance;
import ca.liaison.identity.Role;
import ca.liaison.store.Shelves;
import ca.liaison.store.StoreForTests;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;

/** People who are signed in, with both steps, to a server that a test starts afterwards. */
public final class PeopleForTests {

    private static final Origin HERE = new Origin("127.0.0.1", "test");

    private PeopleForTests() {}

    /** Somebody with an account. */
    public record Person(String email, Set<Role> roles, String agency, Clearance clearance) {}

    /** Puts them into the store of a server that does not run, and returns the cookie of each by e-mail address. */
    public static Map<String, String> signedIn(Path data, List<Person> people) {
        try (var store = StoreForTests.in(data.resolve("store"))) {
            var shelves = new Shelves(store.client().getDatabase("liaison"));
            var accounts = new Accounts(shelves);
            var sessions = new Sessions(shelves, Clock.systemUTC());
            var agencies = new Agencies(shelves);
            people.stream()
                    .map(Person::agency)
                    .filter(Objects::nonNull)
                    .distinct()
                    .filter(id -> agencies.find(id).isEmpty())
                    .forEach(id -> AnAgency.kept(
                            agencies,
                            AnAgency.police(id, id + ".example"))); // who belongs to none that is valid is not let in
            var cookies = new LinkedHashMap<String, String>();
            for (var person : people) {
                var account = new Account(
                        person.email(),
                        null,
                        person.agency(),
                        "",
                        person.roles(),
                        person.clearance(),
                        Clock.systemUTC().instant(),
                        false,
                        null,
                        null);
                accounts.add(account);
                cookies.put(person.email(), SessionCookie.NAME + "=" + sessions.open(account, false, true, HERE));
            }
            // a walk over all routes may take longer than a proof is fresh, and is not about that
            shelves.open("sessions", Session.class)
                    .updateMany(
                            new Document(),
                            Updates.set("provenAt", Clock.systemUTC().instant().plus(Duration.ofHours(6))));
            return cookies;
        }
    }
}
