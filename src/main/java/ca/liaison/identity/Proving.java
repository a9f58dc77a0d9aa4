package ca.liaison.identity;

import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Proofs of a second factor, each good once: a code of the app, a recovery code, the answer of a passkey. For whoever has none, the passphrase again. */
@ApplicationScoped
class Proving {

    private final Keyrings keyrings;
    private final Passkeys passkeys;
    private final SigningIn signingIn;
    private final Attempts attempts;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    Proving(Keyrings keyrings, Passkeys passkeys, SigningIn signingIn, Attempts attempts, AuditTrail trail, Clock clock) {
        this.keyrings = keyrings;
        this.passkeys = passkeys;
        this.signingIn = signingIn;
        this.attempts = attempts;
        this.trail = trail;
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

    private boolean byApp(Keyring keyring, String code) {
        if (keyring.key() == null) {
            return false;
        }
        var step = OneTimeCodes.step(keyring.key(), code, clock.instant(), keyring.lastStep());
        return step.isPresent() && keyrings.save(keyring.usedUpTo(step.getAsLong()));
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
