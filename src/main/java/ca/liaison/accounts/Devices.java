package ca.liaison.accounts;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import ca.liaison.store.Step;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Every question we ask about browsers that somebody has signed in with: so many for each account, for half a year
 * after the last time.
 */
@Repository
public class Devices {

    private final MongoCollection<Device> devices;
    private final Clock clock;

    @Inject
    public Devices(Shelves shelves, Clock clock) {
        this.devices = shelves.open("devices", Device.class, Step.index("email", "provenAt"), Step.index("device"));
        this.clock = clock;
    }

    /** Whether this account was used in the browser that brings this word, with the passphrase it still has. */
    public boolean isKnown(String token, Account account) {
        var found = token == null
                ? null
                : devices.find(eq("_id", Device.id(token, account.email()))).first();
        return found != null && found.isOf(account, clock.instant());
    }

    /**
     * Remembers it, and returns the word for its cookie, which is kept nowhere: the same, where it is one of ours. The
     * oldest beyond the most are forgotten.
     */
    public String remember(String token, Account account) {
        var now = clock.instant();
        devices.deleteMany(lt("provenAt", now.minus(Device.KEPT)));
        var isOurs = token != null
                && devices.find(eq("device", Secrets.fingerprint(token))).first() != null;
        var word = isOurs ? token : Secrets.random();
        var device = Device.of(word, account, now);
        devices.replaceOne(eq("_id", device.id()), device, new ReplaceOptions().upsert(true));
        var old = of(account.email()).stream().skip(Device.MOST).map(Device::id).toList();
        if (!old.isEmpty()) {
            devices.deleteMany(in("_id", old));
        }
        return word;
    }

    /** Newest first. */
    public List<Device> of(String email) {
        return devices.find(eq("email", email))
                .sort(Sorts.descending("provenAt"))
                .batchSize(2 * Device.MOST)
                .into(new ArrayList<>());
    }

    void forgetAllOf(String email) {
        devices.deleteMany(eq("email", email));
    }
}
