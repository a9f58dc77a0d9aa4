package ca.liaison.identity;

import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Logger;

/** Proofs of a second factor, each good once: a code of the app, a recovery code, the answer of a passkey. For whoever has none, the passphrase again. */
@ApplicationScoped
class Proving {

    private static final Logger LOG = Logger.getLogger(Proving.class.getName());

    private final Keyrings keyrings;
    private final Passkeys passkeys;
    private final SigningIn signingIn;
    private final Attempts attempts;
    private final AuditTrail trail;
    private final Sealing sealing;
    private final Clock clock;

    @Inject
    Proving(Keyrings keyrings, Passkeys passkeys, SigningIn signingIn, Attempts attempts, AuditTrail trail, Sealing sealing, Clock clock) {
        this.keyrings = keyrings;
        this.passkeys = passkeys;
        this.signingIn = signingIn;
        this.attempts = attempts;
        this.trail = trail;
        this.sealing = sealing;
        this.clock = clock;
    }

    boolean byCode(String email, String typed, String address) {
        attempts.mayTry(factor(email), address);
        var keyring = keyrings.of(email);
        var code = typed.replaceAll("\\s", "");
        return counted(email, address, code.matches("\\d{6}") ? byApp(keyring, code) : byRecoveryCode(keyring, typed));
    }

    /** @param answer as the browser wrote it (WebAuthn, JSON) */
    boolean byPasskey(Session session, String answer, String address) {
        attempts.mayTry(factor(session.email()), address);
        return counted(session.email(), address, passkeys.isRight(session, answer));
    }

    boolean byPassphrase(String email, String passphrase, String address) {
        return !keyrings.of(email).hasFactor() && signingIn.check(email, passphrase, address).isPresent();
    }

    /** The key is sealed anew with each use: so are those from before keys were sealed. */
    private boolean byApp(Keyring keyring, String code) {
        if (keyring.key() == null) {
            return false;
        }
        var key = sealing.open(keyring.key(), keyring.email());
        if (key.isEmpty()) {
            LOG.warning("The key of an authenticator app was sealed under another LIAISON_SEALING_KEY; its holder can only use something else");
            return false;
        }
        var step = OneTimeCodes.step(key.get(), code, clock.instant(), keyring.lastStep());
        return step.isPresent() && keyrings.save(keyring.withKey(sealing.seal(key.get(), keyring.email()), step.getAsLong()));
    }

    private boolean byRecoveryCode(Keyring keyring, String typed) {
        var match = RecoveryCodes.match(typed, keyring);
        var right = match.isPresent() && keyrings.save(keyring.withoutRecoveryCode(match.get()));
        if (right) {
            trail.note(Deed.of("signin.recoverycode", keyring.email()).with("left", keyring.recoveryCodes().size() - 1));
        }
        return right;
    }

    private boolean counted(String email, String address, boolean right) {
        if (right) {
            attempts.succeeded(factor(email), address);
        } else {
            attempts.failed(factor(email), address);
            trail.note(new Deed("signin.wrongfactor", email, address, null, null, null));
        }
        return right;
    }

    private static String factor(String email) {
        return email + " second step";
    }
}
