package ca.liaison.accounts.signin;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import ca.liaison.Language;
import ca.liaison.accounts.Secrets;
import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndDeleteOptions;
import com.mongodb.client.model.Sorts;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.bson.Document;

/** Everybody who is on their way to the identity provider: ten minutes at the most. */
@Repository
class OidcTrips {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private final MongoCollection<OidcTrip> trips;
    private final Clock clock;

    @Inject
    OidcTrips(Shelves shelves, Clock clock) {
        this.trips = shelves.open("oidcTrips", OidcTrip.class);
        this.clock = clock;
    }

    OidcTrip begin(String state, String verifier, Language language, Next next) {
        var now = clock.instant();
        trips.deleteMany(lt("startedAt", now.minus(LONGEST)));
        if (trips.estimatedDocumentCount() >= MOST) {
            trips.findOneAndDelete(new Document(), new FindOneAndDeleteOptions().sort(Sorts.ascending("startedAt")));
        }
        var trip =
                new OidcTrip(Secrets.fingerprint(state), Secrets.random(), verifier, language.code(), next.path(), now);
        trips.insertOne(trip);
        return trip;
    }

    /** A trip ends once. */
    Optional<OidcTrip> end(String state) {
        return Optional.ofNullable(trips.findOneAndDelete(eq("_id", Secrets.fingerprint(state))))
                .filter(trip -> trip.startedAt().plus(LONGEST).isAfter(clock.instant()));
    }
}
