package ca.liaison.accounts;

import ca.liaison.jobs.Chore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sees to it that somebody can sign in: the administrator named in the configuration, or else, in an empty store, one
 * with a one-time password that only the log tells.
 */
@ApplicationScoped
public class FirstAdministrator implements Chore {

    private static final String EMAIL = "admin@liaison.example";

    private final Accounts accounts;
    private final Clock clock;
    private final Optional<String> email;
    private final Optional<String> password;

    @Inject
    public FirstAdministrator(
            Accounts accounts,
            Clock clock,
            @ConfigProperty(name = "LIAISON_ADMIN_EMAIL") Optional<String> email,
            @ConfigProperty(name = "LIAISON_ADMIN_PASSWORD") Optional<String> password) {
        this.accounts = accounts;
        this.clock = clock;
        this.email = email;
        this.password = password;
    }

    /** How to sign in, in a sentence for the log. A password is in it only where it was made just now. */
    public String prepare() {
        var address = address();
        if (password.isPresent()) {
            if (accounts.find(address).isEmpty()) {
                add(address, password.get(), false);
            }
            return "Sign in as " + address + " with the password of LIAISON_ADMIN_PASSWORD";
        }
        if (!accounts.isEmpty()) {
            return "Sign in with the account made earlier";
        }
        var oneTime = Secrets.random();
        add(address, oneTime, true);
        return "Sign in as " + address + " with the one-time password " + oneTime;
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    /**
     * Another password in the configuration than last time is the password from now on. Checking it takes as long as a
     * start can do without.
     */
    @Override
    public boolean doOne() {
        var account = accounts.find(address()).filter(known -> isConfigured(known.email()));
        account.filter(known -> !Passwords.matches(password.orElseThrow(), known.passwordHash()))
                .ifPresent(known -> accounts.changePassphrase(
                        known, Passwords.hash(password.orElseThrow()), false, Generation.at(clock.instant())));
        return false;
    }

    /** Whether this is the first account: it lets people in while nobody else can. */
    public boolean is(String email) {
        return email.equals(address());
    }

    /**
     * Whether the passphrase of this account stands in the configuration, so that it is changed there and nowhere else.
     */
    public boolean isConfigured(String email) {
        return password.isPresent() && is(email);
    }

    private String address() {
        return Accounts.normalized(email.orElse(EMAIL));
    }

    private void add(String address, String password, boolean oneTime) {
        accounts.add(Account.administrator(address, Passwords.hash(password), clock.instant(), oneTime));
    }
}
