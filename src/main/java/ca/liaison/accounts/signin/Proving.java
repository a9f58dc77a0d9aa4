package ca.liaison.accounts.signin;

import ca.liaison.accounts.Allowance;
import ca.liaison.accounts.Attempts;
import ca.liaison.accounts.Attempts.Counted;
import ca.liaison.accounts.Device;
import ca.liaison.accounts.Keyring;
import ca.liaison.accounts.Keyrings;
import ca.liaison.accounts.OneTimeCodes;
import ca.liaison.accounts.Origin;
import ca.liaison.accounts.Passkeys;
import ca.liaison.accounts.PassphraseWork;
import ca.liaison.accounts.RecoveryCodes;
import ca.liaison.accounts.Sealing;
import ca.liaison.accounts.Session;
import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;

/**
 * Proofs of a second factor, each good once: a code of the app, a recovery code, the answer of a passkey. For whoever
 * has none, the passphrase again.
 */
@ApplicationScoped
class Proving {

    private static final Logger LOG = Logger.getLogger(Proving.class.getName());

    private final Keyrings keyrings;
    private final Passkeys passkeys;
    private final SigningIn signingIn;
    private final Attempts attempts;
    private final AuditTrail trail;
    private final Sealing sealing;
    private final PassphraseWork work;
    private final Clock clock;

    @Inject
    Proving(
            Keyrings keyrings,
            Passkeys passkeys,
            SigningIn signingIn,
            Attempts attempts,
            AuditTrail trail,
            Sealing sealing,
            PassphraseWork work,
            Clock clock) {
        this.keyrings = keyrings;
        this.passkeys = passkeys;
        this.signingIn = signingIn;
        this.attempts = attempts;
        this.trail = trail;
        this.sealing = sealing;
        this.work = work;
        this.clock = clock;
    }

    /**
     * In the second step of a sign-in, or later in its session. Whoever gets so far knows the passphrase, so that
     * strangers use up nobody's tries.
     */
    boolean byCode(Session session, String typed, Origin from) {
        var keyring = keyrings.of(session.email());
        var code = typed.replaceAll("\\s", "");
        return counted(
                session.email(),
                from.address(),
                codes(session, from),
                () -> isAppCode(code) ? byApp(keyring, code) : byRecoveryCode(keyring, typed));
    }

    /**
     * Only a code of the app: for a sign-in in one step, whose answer must take no longer where the passphrase was
     * right.
     */
    boolean byAppCode(String email, String typed, Origin from) {
        var keyring = keyrings.of(email);
        var code = typed.replaceAll("\\s", "");
        return counted(email, from.address(), codes(email, from), () -> isAppCode(code) && byApp(keyring, code));
    }

    /** Looks up what a check looks up, where there is nothing to check. */
    void pretend(String email) {
        keyrings.of(email);
    }

    /** @param answer as the browser wrote it (WebAuthn, JSON) */
    boolean byPasskey(Session session, String answer, String address) {
        var tries = new Counted(Allowance.PASSKEY, session.tokenHash());
        return counted(session.email(), address, tries, () -> passkeys.isRight(session, answer));
    }

    boolean byPassphrase(Session session, String passphrase, String address) {
        return !keyrings.of(session.email()).hasFactor()
                && signingIn.check(session, passphrase, address).isPresent();
    }

    private Counted codes(Session session, Origin from) {
        return session.isHalf()
                ? codes(session.email(), from)
                : new Counted(Allowance.CODE_PROVEN, "session " + session.tokenHash());
    }

    /**
     * Six digits can be guessed: from everywhere together there are few tries, and a few more from each browser that
     * was let in before.
     */
    private Counted codes(String email, Origin from) {
        return signingIn.isDeviceOf(email, from)
                ? new Counted(Allowance.CODE_PROVEN, Device.id(from.device(), email))
                : new Counted(Allowance.CODE, email);
    }

    private static boolean isAppCode(String code) {
        return code.matches("\\d{6}");
    }

    /** The key is sealed anew with each use: so are those from before keys were sealed. */
    private boolean byApp(Keyring keyring, String code) {
        if (keyring.key() == null) {
            return false;
        }
        var key = sealing.open(keyring.key(), keyring.email());
        if (key.isEmpty()) {
            LOG.warning(
                    "The key of an authenticator app was sealed under another LIAISON_SEALING_KEY; its holder can only use something else");
            return false;
        }
        var step = OneTimeCodes.step(key.get(), code, clock.instant(), keyring.lastStep());
        return step.isPresent()
                && keyrings.save(keyring.withKey(sealing.seal(key.get(), keyring.email()), step.getAsLong()));
    }

    private boolean byRecoveryCode(Keyring keyring, String typed) {
        var match = work.run(keyring.email(), () -> RecoveryCodes.match(typed, keyring));
        var right = match.isPresent() && keyrings.save(keyring.withoutRecoveryCode(match.get()));
        if (right) {
            trail.note(Deed.of("signin.recoverycode", keyring.email())
                    .with("left", keyring.recoveryCodes().size() - 1));
        }
        return right;
    }

    private boolean counted(String email, String address, Counted tries, BooleanSupplier proof) {
        return attempts.counted(address, List.of(tries), () -> {
                    var right = proof.getAsBoolean();
                    if (!right) {
                        trail.note(new Deed("signin.wrongfactor", email, address, null, null, null));
                    }
                    return right ? Optional.of(true) : Optional.<Boolean>empty();
                })
                .isPresent();
    }
}
