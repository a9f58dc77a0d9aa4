package ca.liaison.accounts.signin;

import ca.liaison.accounts.Account;
import ca.liaison.accounts.Accounts;
import ca.liaison.accounts.Allowance;
import ca.liaison.accounts.Attempts;
import ca.liaison.accounts.Attempts.Counted;
import ca.liaison.accounts.Device;
import ca.liaison.accounts.Devices;
import ca.liaison.accounts.GoodStanding;
import ca.liaison.accounts.Hashing;
import ca.liaison.accounts.Keyrings;
import ca.liaison.accounts.Origin;
import ca.liaison.accounts.PassphraseWork;
import ca.liaison.accounts.Passphrases;
import ca.liaison.accounts.Session;
import ca.liaison.accounts.Sessions;
import ca.liaison.accounts.SignInNote;
import ca.liaison.accounts.StrangersPassphrases;
import ca.liaison.audit.AuditTrail;
import ca.liaison.audit.Deed;
import ca.liaison.load.AskerKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The first step of a sign-in, by passphrase or by the organization's own identity provider, and the end of a session.
 */
@ApplicationScoped
public class SigningIn {

    /** A session that was opened: the token for the cookie, and whether the second step is still to come. */
    public record Opened(String token, boolean half, String email) {}

    private final Accounts accounts;
    private final Keyrings keyrings;
    private final Sessions sessions;
    private final GoodStanding membership;
    private final Devices devices;
    private final Attempts attempts;
    private final PassphraseWork work;
    private final StrangersPassphrases strangers;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    SigningIn(
            Accounts accounts,
            Keyrings keyrings,
            Sessions sessions,
            GoodStanding membership,
            Devices devices,
            Attempts attempts,
            PassphraseWork work,
            StrangersPassphrases strangers,
            AuditTrail trail,
            Clock clock) {
        this.accounts = accounts;
        this.keyrings = keyrings;
        this.sessions = sessions;
        this.membership = membership;
        this.devices = devices;
        this.attempts = attempts;
        this.work = work;
        this.strangers = strangers;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Nothing where address and passphrase do not belong together, or the account lets nobody in: the same answer,
     * after the same time.
     */
    public Optional<Opened> byPassphrase(String email, String passphrase, Origin from) {
        return check(email, passphrase, from)
                .map(account -> open(account, keyrings.of(account.email()).hasFactor(), false, from));
    }

    /**
     * Somebody whom the identity provider vouches for.
     *
     * @param strong whether it asked for more than a passphrase
     * @param since when they set out: whoever's account was changed on the way sets out again
     */
    Optional<Opened> byProvider(String email, boolean strong, Instant since, Origin from) {
        var account = accounts.find(email)
                .filter(known -> known.isSameSince(since) && membership.isGood(known, clock.instant()));
        if (account.isEmpty()) {
            failed(email, from.address());
        }
        return account.map(
                known -> open(known, !strong && keyrings.of(known.email()).hasFactor(), strong, from));
    }

    /** Both steps are done. The half session gets a whole one in its place, with another token. */
    Opened finish(Session half, Origin from) {
        return whole(half.email(), sessions.complete(half, from), from);
    }

    /** A whole session for somebody who proved everything at once. */
    Opened whole(Account account, Origin from) {
        return whole(account.email(), sessions.open(account, false, false, from), from);
    }

    private Opened whole(String email, String token, Origin from) {
        signedIn(email, from.address());
        return new Opened(token, false, email);
    }

    void end(Session session) {
        trail.note(Deed.of("signin.out", session.email()));
        sessions.close(session);
    }

    /** The account, where the passphrase is right and it lets somebody in. */
    public Optional<Account> check(String email, String passphrase, Origin from) {
        var who = Accounts.normalized(email);
        var found = check(who, passphrase, from.address(), tries(who, from), placeOf(who, from));
        found.ifPresent(account -> attempts.welcome(who, from.address()));
        return found;
    }

    /** The same of somebody who is signed in: what others try elsewhere does not count. */
    public Optional<Account> check(Session session, String passphrase, String address) {
        return check(
                session.email(),
                passphrase,
                address,
                List.of(new Counted(Allowance.PASSPHRASE_PROVEN, "session " + session.tokenHash())),
                work);
    }

    private Optional<Account> check(String who, String passphrase, String address, List<Counted> tries, Hashing place) {
        return attempts.counted(address, tries, () -> {
            var account = matching(who, passphrase, address, place);
            if (account.isEmpty()) {
                failed(who, address);
            }
            return account;
        });
    }

    private List<Counted> tries(String who, Origin from) {
        if (isDeviceOf(who, from)) {
            return List.of(new Counted(Allowance.PASSPHRASE_PROVEN, Device.id(from.device(), who)));
        }
        var near = AskerKey.at(from.address());
        var here = Stream.of(
                new Counted(Allowance.PASSPHRASE, who + " from " + near),
                new Counted(Allowance.PASSPHRASE_ADDRESS, near));
        return (attempts.isWelcome(who, from.address())
                        ? here
                        : Stream.concat(here, Stream.of(new Counted(Allowance.PASSPHRASE_ACCOUNT, who))))
                .toList();
    }

    Hashing placeOf(String who, Origin from) {
        return attempts.isWelcome(who, from.address()) || isDeviceOf(who, from) ? work : strangers;
    }

    /** Whether this account was used in this browser before. */
    boolean isDeviceOf(String who, Origin from) {
        return from.device() != null
                && accounts.find(who)
                        .filter(account -> devices.isKnown(from.device(), account))
                        .isPresent();
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
    void failed(String email, String address) {
        var deed = new Deed("signin.failed", "anonymous", address, null, null, null);
        trail.note(
                accounts.find(email).map(known -> deed.onPerson(known.email())).orElse(deed));
    }

    /** Not counted as a try. Whatever is wrong takes as long. */
    Optional<Account> matching(String email, String passphrase, String address, Hashing place) {
        var account = accounts.find(email).filter(known -> known.passwordHash() != null);
        if (Passphrases.isTooLong(passphrase)) {
            return Optional.empty();
        }
        if (account.isEmpty()) {
            place.pretend(address, passphrase);
        }
        return account.filter(known ->
                place.matches(address, passphrase, known.passwordHash()) && membership.isGood(known, clock.instant()));
    }
}
