package ca.liaison.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.regex;

import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import ca.liaison.store.Step;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes under which people and network addresses stand in the record. They are random and not made from the name, so that once the line here is erased, not even
 * whoever guesses the name and holds every key can tell whose it was. A network address has another code each month and is forgotten with the entries of its time.
 * What was searched for is kept as a keyed hash instead: an auditor can ask who looked for a name they know of, and nobody can read what others looked for.
 */
@Repository
class Names {

    private static final String PERSON = "person ";
    private static final String ADDRESS = "address ";
    private static final String KEY = "key";
    private static final int REMEMBERED = 10_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MongoCollection<Name> names;
    private final Clock clock;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    @Inject
    Names(Shelves shelves, Clock clock) {
        this.names = shelves.open("audit_names", Name.class, Step.index("code"));
        this.clock = clock;
    }

    /** Words without an at sign are no person and stay as they are. */
    String ofPerson(String name) {
        return isPerson(name) ? code(PERSON + normalized(name), 8) : name;
    }

    String ofAddress(String address) {
        return address.isEmpty() ? "" : code(ADDRESS + YearMonth.now(clock.withZone(ZoneOffset.UTC)) + " " + address, 8);
    }

    /** The code that somebody has already. */
    Optional<String> known(String name) {
        return isPerson(name) ? Optional.ofNullable(names.find(eq(PERSON + normalized(name))).first()).map(Name::code) : Optional.of(name);
    }

    /** Whose codes these are: e-mail and network addresses. Codes that nobody knows any more are left out. */
    Map<String, String> resolve(Collection<String> codes) {
        var found = new HashMap<String, String>();
        if (!codes.isEmpty()) {
            names.find(in("code", codes)).batchSize(500).forEach(name -> found.put(name.code(), name.id().substring(name.id().lastIndexOf(' ') + 1)));
        }
        return found;
    }

    /** Whose code it is; the code itself where nobody knows any more. */
    String said(String code) {
        return resolve(List.of(code)).getOrDefault(code, code);
    }

    void forget(String name) {
        names.deleteOne(eq(PERSON + normalized(name)));
        known.clear();
    }

    /** Addresses that only entries from before this instant speak of. */
    void forgetAddressesBefore(Instant instant) {
        names.deleteMany(and(regex("_id", "^" + ADDRESS), lt("at", instant.atZone(ZoneOffset.UTC).minusMonths(1).toInstant())));
        known.clear();
    }

    /** The same words, however they are cased and spaced, have the same hash in this portal and in no other. */
    String keyed(String words) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(code(KEY, 32).getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    private String code(String id, int bytes) {
        var code = known.get(id);
        if (code == null) {
            code = Optional.ofNullable(names.find(eq(id)).first()).orElseGet(() -> added(id, bytes)).code();
            if (known.size() >= REMEMBERED) {
                known.clear();
            }
            known.put(id, code);
        }
        return code;
    }

    private Name added(String id, int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        var fresh = new Name(id, HexFormat.of().formatHex(random), clock.instant());
        try {
            names.insertOne(fresh);
            return fresh;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return names.find(eq(id)).first(); // another request was faster
        }
    }

    static boolean isPerson(String name) {
        return name.contains("@");
    }

    private static String normalized(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
