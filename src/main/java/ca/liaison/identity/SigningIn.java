package ca.liaison.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Checks who somebody is, by password or by the token of a session. */
@ApplicationScoped
class SigningIn {

    static final int LONGEST_PASSWORD = 256;

    private final Accounts accounts;
    private final Sessions sessions;
    private final Attempts attempts;
    private final RecentProofs proofs;
    private final Clock clock;

    @Inject
    SigningIn(Accounts accounts, Sessions sessions, Attempts attempts, RecentProofs proofs, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.attempts = attempts;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** The token of a new session, or nothing where address and password do not belong together. */
    public Optional<String> signIn(String email, String password, String address) {
        return check(email, password, address).map(sessions::open);
    }

    public Optional<Viewer> byPassword(String email, String password, String address) {
        if (proofs.holds(email, password)) {
            return good(accounts.find(email));
        }
        var account = check(email, password, address);
        account.ifPresent(known -> proofs.remember(email, password));
        return good(account);
    }

    public Optional<Viewer> byToken(String token) {
        return good(sessions.holder(token).flatMap(accounts::find));
    }

    public void signOut(String token) {
        sessions.close(token);
    }

    private Optional<Viewer> good(Optional<Account> account) {
        var now = clock.instant();
        return account.filter(known -> known.isGood(now)).map(known -> known.viewer(now));
    }

    private Optional<Account> check(String email, String password, String address) {
        var who = Accounts.normalized(email) + " from " + address;
        attempts.mayTry(who);
        var account = password.length() > LONGEST_PASSWORD ? Optional.<Account>empty() : matching(email, password);
        if (account.isPresent()) {
            attempts.succeeded(who);
        } else {
            attempts.failed(who);
        }
        return account;
    }

    private Optional<Account> matching(String email, String password) {
        var account = accounts.find(email);
        if (account.isEmpty()) {
            Passwords.pretend(password);
        }
        return account.filter(known -> Passwords.matches(password, known.passwordHash()) && known.isGood(clock.instant()));
    }
}
