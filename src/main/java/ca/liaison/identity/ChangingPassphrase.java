package ca.liaison.identity;

import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Another passphrase in the place of the one there was. Whoever came in with the old one elsewhere is out. */
@ApplicationScoped
class ChangingPassphrase {

    private final Accounts accounts;
    private final Sessions sessions;
    private final AuditTrail trail;
    private final Telling telling;
    private final PassphraseWork work;

    @Inject
    ChangingPassphrase(Accounts accounts, Sessions sessions, AuditTrail trail, Telling telling, PassphraseWork work) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.trail = trail;
        this.telling = telling;
        this.work = work;
    }

    /** The message that says what is wrong with a new passphrase, or nothing. */
    Optional<String> complaint(Account account, String passphrase) {
        return work.complaint(account.email(), passphrase, List.of(account.email(), account.name()))
                .or(() -> account.passwordHash() != null && work.matches(account.email(), passphrase, account.passwordHash()) ? Optional.of("identity.passphrase.same") : Optional.empty());
    }

    /**
     * @param keep the session that goes on, or null
     * @return false where somebody else changed it meanwhile
     */
    boolean change(Account account, String passphrase, Session keep) {
        var hash = work.hash(account.email(), passphrase);
        return trail.doing(Deed.of("account.passphrase", account.email()).with("byLink", keep == null), () -> {
            if (!accounts.changePassphrase(account, hash, false)) {
                return false;
            }
            if (keep == null) {
                sessions.closeAllOf(account.email());
            } else {
                sessions.closeOthersOf(keep);
            }
            telling.changed(account.email(), "passphrase");
            return true;
        });
    }
}
