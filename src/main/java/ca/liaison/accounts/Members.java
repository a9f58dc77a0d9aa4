package ca.liaison.accounts;

import ca.liaison.identity.Access;
import ca.liaison.identity.Clearance;
import ca.liaison.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The door for whoever decides about accounts: who has one, what they are trusted with, until when. Each verb is one
 * conditional write and may be repeated. Whether somebody may decide is asked of {@link Access} before.
 */
@ApplicationScoped
public class Members {

    /** Somebody who gets an account, and with what. */
    public record Newcomer(
            String email,
            String name,
            String agency,
            Set<Role> roles,
            Clearance clearance,
            Instant validUntil,
            Instant invitedAt) {}

    private final Accounts accounts;
    private final GenerationSweeping sweeping;
    private final Keyrings keyrings;
    private final PassphraseWork work;
    private final Clock clock;

    @Inject
    public Members(
            Accounts accounts, GenerationSweeping sweeping, Keyrings keyrings, PassphraseWork work, Clock clock) {
        this.accounts = accounts;
        this.sweeping = sweeping;
        this.keyrings = keyrings;
        this.work = work;
        this.clock = clock;
    }

    public static String normalized(String email) {
        return Accounts.normalized(email);
    }

    /**
     * The key of the message that says what is wrong with a passphrase, or nothing.
     *
     * @param owner address and name of whoever chooses it: easily guessed, both
     */
    public Optional<String> complaint(String passphrase, List<String> owner) {
        return work.complaint(owner.get(0), passphrase, owner);
    }

    public Optional<Account> find(String email) {
        return accounts.find(email);
    }

    /** Whether {@link #open} would open an account for them now. */
    public boolean mayOpen(Newcomer who) {
        return find(who.email())
                .map(account -> account.endedBy(who.invitedAt()))
                .orElse(true);
    }

    /**
     * Opens an account, or opens one again that had ended before its owner was invited, with this passphrase. One
     * conditional write: of many at once one opens it.
     *
     * @return false where it is open already, or ended since
     */
    public boolean open(Newcomer who, String passphrase) {
        var account = new Account(
                normalized(who.email()),
                who.name(),
                who.agency(),
                work.hash(who.email(), passphrase),
                who.roles(),
                who.clearance(),
                clock.instant(),
                false,
                null,
                who.validUntil());
        if (accounts.add(account)) {
            return true;
        }
        var opened = accounts.reopen(account, who.invitedAt(), next());
        if (opened) {
            sweeping.sweep(account.email());
        }
        return opened;
    }

    /** Whether an account that is there lets its owner in. */
    public boolean isOpen(Account account) {
        return account.isGood(clock.instant());
    }

    /**
     * Gives and takes, and ends what was given to its owner with the roles and the clearance before.
     *
     * @return false where the account was changed by somebody else since it was seen
     */
    public boolean grant(Account seen, Set<Role> roles, Clearance clearance) {
        return swept(seen.email(), accounts.grant(seen, roles, clearance, next()));
    }

    public void revoke(String email, Role role) {
        swept(email, accounts.drop(email, role, next()));
    }

    /** @return false where it was confirmed or changed by somebody else since it was seen */
    public boolean confirm(Account seen, Instant until) {
        return isOpen(seen) ? accounts.extend(seen, until) : swept(seen.email(), accounts.revive(seen, until, next()));
    }

    /** Ends the account and everything that was given to its owner; who comes back is invited again. */
    public void disable(String email) {
        accounts.disable(email, next());
        sweeping.sweep(email);
    }

    private boolean swept(String email, boolean changed) {
        if (changed) {
            sweeping.sweep(email);
        }
        return changed;
    }

    private Generation next() {
        return Generation.at(clock.instant());
    }

    /** By name. @param agency null: of any, or of none @param words part of a name or address; empty: everybody */
    public List<Account> of(String agency, String words, int skip, int most) {
        return accounts.of(agency, words, skip, most);
    }

    public long count(String agency, String words) {
        return accounts.count(agency, words);
    }

    public List<Account> holding(Role role, int most) {
        return accounts.holding(role, most);
    }

    /** When each of them signed in last; who never did is left out. */
    public Map<String, Instant> lastSignIns(Collection<String> emails) {
        return keyrings.of(emails).stream()
                .filter(keyring -> keyring.thisSignIn() != null)
                .collect(Collectors.toMap(
                        Keyring::email, keyring -> keyring.thisSignIn().at()));
    }

    /** Open accounts that end by then, soonest first. */
    public List<Account> endingBy(Instant until, int most) {
        return accounts.endingBy(until, most);
    }
}
