package ca.liaison.identity;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every question we ask about accounts. */
@Repository
class Accounts {

    private final MongoCollection<Account> accounts;

    @Inject
    Accounts(Shelves shelves) {
        accounts = shelves.open("accounts", Account.class);
    }

    Optional<Account> find(String email) {
        return Optional.ofNullable(accounts.find(eq("_id", normalized(email))).first());
    }

    /** Adds it, unless there is one with this address. */
    boolean add(Account account) {
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

    /** Puts another passphrase in the place of the one that was read. False where somebody else did so meanwhile. */
    boolean changePassphrase(Account asRead, String hash, boolean oneTime) {
        return accounts.updateOne(and(eq("_id", asRead.email()), eq("passwordHash", asRead.passwordHash())), combine(set("passwordHash", hash), set("oneTimePassword", oneTime)))
                .getMatchedCount() == 1;
    }

    void remove(String email) {
        accounts.deleteOne(eq("_id", normalized(email)));
    }

    /** The addresses of accounts that have let nobody in since before this instant. There are few accounts, so all are looked at. */
    List<String> endedBefore(Instant instant) {
        return accounts.find(or(lt("disabledAt", instant), lt("validUntil", instant))).batchSize(500).into(new ArrayList<>()).stream()
                .filter(account -> account.endedBefore(instant)).map(Account::email).toList();
    }

    boolean isEmpty() {
        return accounts.find().limit(1).first() == null;
    }

    /** E-mail addresses are compared without regard to case, as every mail system does. */
    static String normalized(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
