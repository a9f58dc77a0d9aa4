package ca.liaison.accounts.own;

import ca.liaison.accounts.FactorNeeded;
import ca.liaison.accounts.Keyring;
import ca.liaison.accounts.Keyrings;
import ca.liaison.accounts.OneTimeCodes;
import ca.liaison.accounts.Passkey;
import ca.liaison.accounts.Passkeys;
import ca.liaison.accounts.PassphraseWork;
import ca.liaison.accounts.RecoveryCodes;
import ca.liaison.accounts.Sealing;
import ca.liaison.accounts.SecurityNotices;
import ca.liaison.accounts.Session;
import ca.liaison.accounts.Sessions;
import ca.liaison.accounts.signin.OpenSession;
import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** Second factors come and go: the key of an app, passkeys, recovery codes. */
@ApplicationScoped
public class Enrolling {

    private final Keyrings keyrings;
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final AuditTrail trail;
    private final SecurityNotices telling;
    private final Sealing sealing;
    private final PassphraseWork work;
    private final Clock clock;

    @Inject
    public Enrolling(
            Keyrings keyrings,
            Sessions sessions,
            Passkeys passkeys,
            AuditTrail trail,
            SecurityNotices telling,
            Sealing sealing,
            PassphraseWork work,
            Clock clock) {
        this.keyrings = keyrings;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.trail = trail;
        this.telling = telling;
        this.sealing = sealing;
        this.work = work;
        this.clock = clock;
    }

    /** The key that the session offers: the same until it is taken, so that a page shown twice still fits the app. */
    public String offeredKey(Session session) {
        return pending(session).orElseGet(() -> {
            var key = OneTimeCodes.key();
            sessions.offerKey(session, sealing.seal(key, session.email()));
            return key;
        });
    }

    /** Takes the offered key, where the code shows that the app knows it. */
    public boolean takeKey(Session session, String code) {
        var keyring = keyrings.of(session.email());
        var key = pending(session);
        var step = key.isEmpty()
                ? OptionalLong.empty()
                : OneTimeCodes.step(key.get(), code.replaceAll("\\s", ""), clock.instant(), 0);
        if (step.isEmpty()
                || !entered(
                        keyring, "app", keyring.withKey(sealing.seal(key.get(), keyring.email()), step.getAsLong()))) {
            return false;
        }
        sessions.proven(session);
        return true;
    }

    private Optional<String> pending(Session session) {
        return Optional.ofNullable(session.pendingKey()).flatMap(key -> sealing.open(key, session.email()));
    }

    boolean takePasskey(Session session, String answer, String name) {
        var keyring = keyrings.of(session.email());
        var added = keyring.passkeys().size() < Keyring.MOST_PASSKEYS
                ? passkeys.added(session, answer, name)
                : Optional.<Passkey>empty();
        if (added.isEmpty() || !entered(keyring, "passkey", keyring.with(added.get()))) {
            return false;
        }
        sessions.proven(session);
        return true;
    }

    /** @throws FactorNeeded where nothing would be left and something is needed */
    public void dropKey(OpenSession known) {
        drop(known, "app", Keyring::withoutKey);
    }

    void dropPasskey(OpenSession known, String id) {
        known.keyring().passkey(id).ifPresent(passkey -> drop(known, "passkey", keyring -> keyring.without(passkey)));
    }

    /** New ones in the place of those there were; they are shown once and kept nowhere. */
    public List<String> newCodes(String email) {
        var codes = RecoveryCodes.fresh();
        var hashes = work.run(email, () -> RecoveryCodes.hashes(codes));
        return trail.doing(Deed.of("account.recoverycodes", email), () -> {
            keyrings.change(email, keyring -> keyring.withRecoveryCodes(hashes));
            telling.changed(email, "codes");
            return codes;
        });
    }

    private void drop(OpenSession known, String kind, UnaryOperator<Keyring> change) {
        if (known.account().needsFactor() && !change.apply(known.keyring()).hasFactor()) {
            throw new FactorNeeded();
        }
        trail.doing(Deed.of("account.factor.drop", known.account().email()).with("factor", kind), () -> {
            keyrings.change(known.account().email(), change);
            telling.changed(known.account().email(), "dropped");
            return null;
        });
    }

    private boolean entered(Keyring keyring, String kind, Keyring changed) {
        return trail.doing(Deed.of("account.factor.add", keyring.email()).with("factor", kind), () -> {
            var saved = keyrings.save(changed);
            if (saved) {
                telling.changed(keyring.email(), "added");
            }
            return saved;
        });
    }
}
