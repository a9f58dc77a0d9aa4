package ca.liaison.accounts;

import ca.liaison.mail.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Clears away what was given under an older generation of an account. {@link Holders} refuses it already; this keeps
 * lists true and secrets out of the store. Whatever a crash leaves over is cleared with the next change, and opens
 * nothing until then.
 */
@ApplicationScoped
public class GenerationSweeping {

    private final Accounts accounts;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Recoveries recoveries;
    private final KeptForms kept;
    private final Outbox outbox;

    @Inject
    public GenerationSweeping(
            Accounts accounts, Sessions sessions, Tokens tokens, Recoveries recoveries, KeptForms kept, Outbox outbox) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.recoveries = recoveries;
        this.kept = kept;
        this.outbox = outbox;
    }

    /** Of an account that is gone, everything. */
    void sweep(String email) {
        var who = Accounts.normalized(email);
        var generation = accounts.find(who).map(Account::generation).orElse("");
        sessions.closeOlder(who, generation);
        tokens.revokeOlder(who, generation);
        recoveries.dropOlder(who, generation);
        kept.dropOlder(who, generation);
        outbox.forgetSecrets(who);
    }
}
