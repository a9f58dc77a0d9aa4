package ca.liaison.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sees to it that somebody can sign in: the administrator named in the configuration, or else, in an empty store, one with a one-time password that only the log
 * tells.
 */
@ApplicationScoped
public class FirstAdministrator {

    private static final String EMAIL = "admin@liaison.example";

    private final Accounts accounts;
    private final Clock clock;
    private final Optional<String> email;
    private final Optional<String> password;

    @Inject
    FirstAdministrator(Accounts accounts, Clock clock,
                       @ConfigProperty(name = "LIAISON_ADMIN_EMAIL") Optional<String> email,
                       @ConfigProperty(name = "LIAISON_ADMIN_PASSWORD") Optional<String> password) {
        this.accounts = accounts;
        this.clock = clock;
        this.email = email;
        this.password = password;
    }

    /** How to sign in, in a sentence for the log. A password is in it only where it was made just now. */
    public String prepare() {
        var address = Accounts.normalized(email.orElse(EMAIL));
        if (password.isPresent()) {
            var known = accounts.find(address);
            if (known.isEmpty() || !Passwords.matches(password.get(), known.get().passwordHash())) {
                accounts.save(new Account(address, Passwords.hash(password.get()), Set.of(Role.ADMINISTRATOR), clock.instant(), false));
            }
            return "Sign in as " + address + " with the password of LIAISON_ADMIN_PASSWORD";
        }
        if (!accounts.isEmpty()) {
            return "Sign in with the account made earlier";
        }
        var oneTime = Passwords.random();
        accounts.save(new Account(address, Passwords.hash(oneTime), Set.of(Role.ADMINISTRATOR), clock.instant(), true));
        return "Sign in as " + address + " with the one-time password " + oneTime;
    }
}
