package ca.liaison.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

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
import java.util.ArrayList;
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
 * The codes under which people and network addresses stand in the record. They are random and not made from the name,
 * so that once the line here is erased, not even whoever guesses the name and holds every key can tell whose it was. A
 * network address has another code each month and is forgotten with the entries of its time. What was searched for is
 * kept as a keyed hash instead: an auditor can ask who looked for a name they know of, and nobody can read what others
 * looked for. The first entry that uses a code also holds its {@link Name#commitment}, so that codes cannot be
 * exchanged here either.
 */
@Repository
class Pseudonyms {

    private static final int REMEMBERED = 10_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MongoCollection<Name> names;
    private final Clock clock;
    private final Map<String, Name> known = new ConcurrentHashMap<>();

    @Inject
    Pseudonyms(Shelves shelves, Clock clock) {
        this.names = shelves.open("audit_names", Name.class, Step.index("code"), Step.index("boundIn", "boundAt"));
        this.clock = clock;
    }

    /** Words without an at sign are no person and stay as they are. */
    Name ofPerson(String name) {
        return isPerson(name) ? line(Name.PERSON + normalized(name), 8) : Name.plain(name);
    }

    Name ofAddress(String address) {
        return address.isEmpty()
                ? Name.plain("")
                : line(Name.ADDRESS + YearMonth.now(clock.withZone(ZoneOffset.UTC)) + " " + address, 8);
    }

    /** The code that somebody has already. */
    Optional<String> known(String name) {
        return isPerson(name)
                ? Optional.ofNullable(
                                names.find(eq(Name.PERSON + normalized(name))).first())
                        .map(Name::code)
                : Optional.of(name);
    }

    /** Whose codes these are: e-mail and network addresses. Codes that nobody knows any more are left out. */
    Map<String, String> resolve(Collection<String> codes) {
        var found = new HashMap<String, String>();
        if (!codes.isEmpty()) {
            names.find(in("code", codes))
                    .batchSize(500)
                    .forEach(name ->
                            found.put(name.code(), name.id().substring(name.id().lastIndexOf(' ') + 1)));
        }
        return found;
    }

    /** Whose code it is; the code itself where nobody knows any more. */
    String said(String code) {
        return resolve(List.of(code)).getOrDefault(code, code);
    }

    void forget(String name) {
        names.deleteOne(eq(Name.PERSON + normalized(name)));
        known.clear();
    }

    /** Addresses that only entries from before this instant speak of. */
    void forgetAddressesBefore(Instant instant) {
        names.deleteMany(and(
                regex("_id", "^" + Name.ADDRESS),
                lt("at", instant.atZone(ZoneOffset.UTC).minusMonths(1).toInstant())));
        known.clear();
    }

    /** The same words, however they are cased and spaced, have the same hash in this portal and in no other. */
    String keyed(String words) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    line(Name.SEARCHES, 32).code().getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(
                            mac.doFinal(words.strip()
                                    .replaceAll("\\s+", " ")
                                    .toLowerCase(Locale.ROOT)
                                    .getBytes(StandardCharsets.UTF_8)),
                            0,
                            16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    /** The chain holds their commitments now. */
    void bound(Collection<Name> fresh, String chain, long entry) {
        for (var name : fresh) {
            names.updateOne(eq(name.id()), combine(set("boundIn", chain), set("boundAt", entry)));
            known.replace(name.id(), name.bound(chain, entry));
        }
    }

    /** Some of those of which no chain holds a commitment yet. */
    List<Name> unbound(int most) {
        return names.find(eq("boundIn", null)).limit(most).batchSize(most).into(new ArrayList<>()).stream()
                .map(this::withNonce)
                .toList();
    }

    /** Where the entries up to this one go, the commitments in them go as well. */
    void unbindUpTo(String chain, long entry) {
        names.updateMany(and(eq("boundIn", chain), lte("boundAt", entry)), combine(unset("boundIn"), unset("boundAt")));
        known.clear();
    }

    /** Every line there is. */
    List<Name> all() {
        return names.find().batchSize(500).into(new ArrayList<>());
    }

    private Name line(String id, int bytes) {
        var name = known.get(id);
        if (name == null) {
            name = withNonce(Optional.ofNullable(names.find(eq(id)).first()).orElseGet(() -> added(id, bytes)));
            if (known.size() >= REMEMBERED) {
                known.clear();
            }
            known.put(id, name);
        }
        return name;
    }

    /** Lines from before there were commitments get theirs when they are next looked at. */
    private Name withNonce(Name name) {
        if (name.nonce() != null) {
            return name;
        }
        names.updateOne(and(eq(name.id()), eq("nonce", null)), set("nonce", random(32)));
        return Optional.ofNullable(names.find(eq(name.id())).first()).orElse(name);
    }

    private static String random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private Name added(String id, int bytes) {
        var fresh = new Name(id, random(bytes), clock.instant(), random(32), null, null);
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
