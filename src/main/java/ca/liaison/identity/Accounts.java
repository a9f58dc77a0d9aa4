package ca.liaison.identity;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import ca.liaison.store.Repository;
import ca.liaison.store.Shelves;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

    void save(Account account) {
        accounts.replaceOne(eq("_id", account.email()), account, new ReplaceOptions().upsert(true));
    }

    /** Of whoever holds one of the roles and may sign in. */
    List<String> holding(Set<Role> roles, Instant at) {
        return accounts.find(in("roles", roles)).into(new ArrayList<>()).stream().filter(one -> one.isGood(at)).map(Account::email).toList();
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
