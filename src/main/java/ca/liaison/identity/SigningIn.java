package ca.liaison.identity;

import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The first step of a sign-in, by passphrase or by the organization's own identity provider, and the end of a session. */
@ApplicationScoped
class SigningIn {

    /** A session that was opened: the token for the cookie, and whether the second step is still to come. */
    record Opened(String token, boolean half, String email) {
    }

    private final Accounts accounts;
    private final Keyrings keyrings;
    private final Sessions sessions;
    private final Membership membership;
    private final Attempts attempts;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    SigningIn(Accounts accounts, Keyrings keyrings, Sessions sessions, Membership membership, Attempts attempts, AuditTrail trail, Clock clock) {
        this.accounts = accounts;
        this.keyrings = keyrings;
        this.sessions = sessions;
        this.membership = membership;
        this.attempts = attempts;
        this.trail = trail;
        this.clock = clock;
    }

    /** Nothing where address and passphrase do not belong together, or the account lets nobody in: the same answer, after the same time. */
    Optional<Opened> byPassphrase(String email, String passphrase, Origin from) {
        return check(email, passphrase, from.address()).map(account -> open(account, keyrings.of(account.email()).hasFactor(), false, from));
    }

    /**
     * Somebody whom the identity provider vouches for.
     *
     * @param strong whether it asked for more than a passphrase
     * @param since  when they set out: whoever's account was changed on the way sets out again
     */
    Optional<Opened> byProvider(String email, boolean strong, Instant since, Origin from) {
        var account = accounts.find(email).filter(known -> known.isSameSince(since) && membership.isGood(known, clock.instant()));
        if (account.isEmpty()) {
            failed(email, from.address());
        }
        return account.map(known -> open(known, !strong && keyrings.of(known.email()).hasFactor(), strong, from));
    }

    /** Both steps are done. The half session gets a whole one in its place, with another token. */
    Opened finish(Session half, Origin from) {
        var token = sessions.complete(half, from);
        signedIn(half.email(), from.address());
        return new Opened(token, false, half.email());
    }

    void end(Session session) {
        trail.note(Deed.of("signin.out", session.email()));
        sessions.close(session);
    }

    /** The account, where the passphrase is right and it lets somebody in. */
    Optional<Account> check(String email, String passphrase, String address) {
        var who = Accounts.normalized(email);
        attempts.mayTry(who, address);
        var account = passphrase.length() > Passphrases.LONGEST ? Optional.<Account>empty() : matching(who, passphrase);
        if (account.isPresent()) {
            attempts.succeeded(who, address);
        } else {
            attempts.failed(who, address);
            failed(who, address);
        }
        return account;
    }

    private Opened open(Account account, boolean half, boolean strong, Origin from) {
        var token = sessions.open(account, half, strong, from);
        if (!half) {
            signedIn(account.email(), from.address());
        }
        return new Opened(token, half, account.email());
    }

    private void signedIn(String email, String address) {
        var now = new SignInNote(clock.instant(), address);
        keyrings.change(email, keyring -> keyring.signedIn(now));
        trail.note(new Deed("signin.ok", email, address, null, null, null));
    }

    /** A name that nobody has is not written down: it may be a password, typed in the wrong line. */
    private void failed(String email, String address) {
        var deed = new Deed("signin.failed", "anonymous", address, null, null, null);
        trail.note(accounts.find(email).map(known -> deed.onPerson(known.email())).orElse(deed));
    }

    private Optional<Account> matching(String email, String passphrase) {
        var account = accounts.find(email).filter(known -> known.passwordHash() != null);
        if (account.isEmpty()) {
            Passwords.pretend(passphrase);
        }
        return account.filter(known -> Passwords.matches(passphrase, known.passwordHash()) && membership.isGood(known, clock.instant()));
    }
}
