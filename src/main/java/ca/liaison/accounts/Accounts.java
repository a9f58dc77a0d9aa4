package ca.liaison.accounts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import ca.liaison.identity.Clearance;
import ca.liaison.identity.Role;
import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Every question we ask about accounts. */
@Repository
public class Accounts {

    private static final int BATCH = 200;

    private final MongoCollection<Account> accounts;

    @Inject
    public Accounts(Shelves shelves) {
        accounts = shelves.open("accounts", Account.class);
    }

    public Optional<Account> find(String email) {
        return Optional.ofNullable(accounts.find(eq("_id", normalized(email))).first());
    }

    /** Adds it, unless there is one with this address. */
    public boolean add(Account account) {
        try {
            accounts.insertOne(account);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    /**
     * Puts another passphrase in the place of the one that was read, for the next generation. False where somebody else
     * changed the account meanwhile.
     */
    boolean changePassphrase(Account asRead, String hash, boolean oneTime, Generation next) {
        return accounts.updateOne(
                                and(asSeen(asRead), eq("passwordHash", asRead.passwordHash())),
                                combine(set("passwordHash", hash), set("oneTimePassword", oneTime), begin(next)))
                        .getMatchedCount()
                == 1;
    }

    /** Of whoever holds one of the roles and may sign in. */
    List<String> holding(Set<Role> roles, Instant at) {
        return accounts.find(in("roles", roles)).into(new ArrayList<>()).stream()
                .filter(one -> one.isGood(at))
                .map(Account::email)
                .toList();
    }

    void remove(String email) {
        accounts.deleteOne(eq("_id", normalized(email)));
    }

    /**
     * The addresses of accounts that have let nobody in since before this instant. There are few accounts, so all are
     * looked at.
     */
    List<String> endedBefore(Instant instant) {
        return accounts
                .find(or(lt("disabledAt", instant), lt("validUntil", instant)))
                .batchSize(500)
                .into(new ArrayList<>())
                .stream()
                .filter(account -> account.endedBefore(instant))
                .map(Account::email)
                .toList();
    }

    List<Account> createdBefore(Instant instant) {
        return accounts.find(lt("createdAt", instant)).batchSize(500).into(new ArrayList<>());
    }

    boolean isEmpty() {
        return accounts.find().limit(1).first() == null;
    }

    /**
     * Opens one again that had ended: what its owner is trusted with and the passphrase are as said now. False where it
     * is open, or ended after its owner was invited: what was promised before an end does not outlive it.
     */
    boolean reopen(Account again, Instant invitedAt, Generation next) {
        var ended = or(lte("disabledAt", invitedAt), and(eq("disabledAt", null), lte("validUntil", invitedAt)));
        return accounts.updateOne(
                                and(eq("_id", again.email()), ended),
                                combine(
                                        begin(next),
                                        set("name", again.name()),
                                        set("agency", again.agency()),
                                        set("passwordHash", again.passwordHash()),
                                        set("roles", again.roles()),
                                        set("clearance", again.clearance()),
                                        set("validUntil", again.validUntil()),
                                        set("oneTimePassword", false),
                                        unset("disabledAt")))
                        .getMatchedCount()
                == 1;
    }

    /** Only where the account is still as it was seen. */
    boolean grant(Account seen, Set<Role> roles, Clearance clearance, Generation next) {
        return accounts.updateOne(
                                and(asSeen(seen), holdsExactly(seen.roles())),
                                combine(set("roles", roles), set("clearance", clearance), begin(next)))
                        .getMatchedCount()
                == 1;
    }

    /** False where they did not hold it. */
    boolean drop(String email, Role role, Generation next) {
        return accounts.updateOne(and(eq("_id", email), eq("roles", role)), combine(pull("roles", role), begin(next)))
                        .getMatchedCount()
                == 1;
    }

    /** Only where the end is still the one that was seen. */
    boolean extend(Account seen, Instant until) {
        return accounts.updateOne(and(asSeen(seen), eq("validUntil", seen.validUntil())), set("validUntil", until))
                        .getMatchedCount()
                == 1;
    }

    /** The same of one that has ended: it opens again, what was given before does not. */
    boolean revive(Account seen, Instant until, Generation next) {
        return accounts.updateOne(
                                and(asSeen(seen), eq("validUntil", seen.validUntil())),
                                combine(set("validUntil", until), begin(next)))
                        .getMatchedCount()
                == 1;
    }

    /** The first instant counts. False where it was disabled already. */
    boolean disable(String email, Generation next) {
        return accounts.updateOne(
                                and(eq("_id", email), eq("disabledAt", null)),
                                combine(set("disabledAt", next.since()), begin(next)))
                        .getMatchedCount()
                == 1;
    }

    /** By name. @param agency null: of every agency and of none @param words part of a name or address; empty: any */
    List<Account> of(String agency, String words, int skip, int most) {
        return accounts.find(wanted(agency, words))
                .sort(Sorts.ascending("name", "_id"))
                .skip(skip)
                .limit(most)
                .batchSize(BATCH)
                .into(new ArrayList<>());
    }

    long count(String agency, String words) {
        return accounts.countDocuments(wanted(agency, words));
    }

    List<Account> holding(Role role, int most) {
        return accounts.find(eq("roles", role))
                .sort(Sorts.ascending("name", "_id"))
                .limit(most)
                .batchSize(BATCH)
                .into(new ArrayList<>());
    }

    /** Those that are open and end by then unless they are confirmed, soonest first. */
    List<Account> endingBy(Instant until, int most) {
        return accounts.find(and(eq("disabledAt", null), lte("validUntil", until), gt("validUntil", Instant.EPOCH)))
                .sort(Sorts.ascending("validUntil"))
                .limit(most)
                .batchSize(BATCH)
                .into(new ArrayList<>());
    }

    private static Bson wanted(String agency, String words) {
        var of = agency == null ? new Document() : eq("agency", agency);
        var pattern = Pattern.compile(Pattern.quote(words.strip()), Pattern.CASE_INSENSITIVE);
        return words.isBlank() ? of : and(of, or(regex("name", pattern), regex("_id", pattern)));
    }

    private static Bson asSeen(Account account) {
        return and(eq("_id", account.email()), eq("generation", account.generation()));
    }

    /** Part of the one write that makes a change. */
    private static Bson begin(Generation next) {
        return combine(set("generation", next.word()), set("since", next.since()));
    }

    private static Bson holdsExactly(Set<Role> roles) {
        return and(Stream.of(Role.values())
                .map(role -> roles.contains(role) ? eq("roles", role) : ne("roles", role))
                .toList());
    }

    /** E-mail addresses are compared without regard to case, as every mail system does. */
    public static String normalized(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
