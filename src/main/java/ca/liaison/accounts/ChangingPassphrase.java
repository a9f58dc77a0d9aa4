package ca.liaison.accounts;

import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Another passphrase in the place of the one there was. Whoever came in with the old one elsewhere is out, and so are
 * tokens and links from before.
 */
@ApplicationScoped
public class ChangingPassphrase {

    private final Accounts accounts;
    private final Sessions sessions;
    private final AuditTrail trail;
    private final SecurityNotices telling;
    private final PassphraseWork work;
    private final GenerationSweeping sweeping;
    private final Clock clock;

    @Inject
    public ChangingPassphrase(
            Accounts accounts,
            Sessions sessions,
            AuditTrail trail,
            SecurityNotices telling,
            PassphraseWork work,
            GenerationSweeping sweeping,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.trail = trail;
        this.telling = telling;
        this.work = work;
        this.sweeping = sweeping;
        this.clock = clock;
    }

    /** The message that says what is wrong with a new passphrase, or nothing. */
    public Optional<String> complaint(Account account, String passphrase) {
        return work.complaint(account.email(), passphrase, List.of(account.email(), account.name()))
                .or(() -> account.passwordHash() != null
                                && work.matches(account.email(), passphrase, account.passwordHash())
                        ? Optional.of("identity.passphrase.same")
                        : Optional.empty());
    }

    /**
     * @param keep the session that goes on, or null
     * @return false where somebody else changed it meanwhile
     */
    public boolean change(Account account, String passphrase, Session keep) {
        var hash = work.hash(account.email(), passphrase);
        return trail.doing(Deed.of("account.passphrase", account.email()).with("byLink", keep == null), () -> {
            var next = Generation.at(clock.instant());
            if (!accounts.changePassphrase(account, hash, false, next)) {
                return false;
            }
            if (keep != null) {
                sessions.carry(keep, next.word());
            }
            sweeping.sweep(account.email());
            telling.changed(account.email(), "passphrase");
            return true;
        });
    }
}
