package ca.liaison.accounts.signin;

import ca.liaison.accounts.Keyring;
import ca.liaison.accounts.Keyrings;
import ca.liaison.accounts.SecondFactors;
import ca.liaison.accounts.SecurityNotices;
import ca.liaison.accounts.Session;
import ca.liaison.accounts.Sessions;
import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * Second factors that are lost. Only a sponsor helps then: whoever could help themselves with the passphrase alone
 * would never have needed the second factor.
 */
@ApplicationScoped
class LostFactors implements SecondFactors {

    private final Keyrings keyrings;
    private final Sessions sessions;
    private final AuditTrail trail;
    private final SecurityNotices telling;
    private final Clock clock;

    @Inject
    LostFactors(Keyrings keyrings, Sessions sessions, AuditTrail trail, SecurityNotices telling, Clock clock) {
        this.keyrings = keyrings;
        this.sessions = sessions;
        this.trail = trail;
        this.telling = telling;
        this.clock = clock;
    }

    void lost(Session half) {
        trail.note(Deed.of("account.factor.lost", half.email()));
        keyrings.change(half.email(), keyring -> keyring.lost(clock.instant()));
    }

    @Override
    public List<Lost> lost() {
        return keyrings.lost().stream()
                .map(keyring -> new Lost(keyring.email(), keyring.lostAt()))
                .toList();
    }

    @Override
    public void reset(String email, String by) {
        trail.doing(Deed.of("account.factor.reset", by).onPerson(email), () -> {
            keyrings.change(email, Keyring::reset);
            sessions.closeAllOf(email);
            telling.changed(email, "reset");
            return null;
        });
    }
}
