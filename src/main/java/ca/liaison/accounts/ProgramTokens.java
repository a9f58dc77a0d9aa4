package ca.liaison.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Tokens that an administrator makes for a program, with its account: they work at once, where the account's roles
 * would ask a person for a second factor first.
 */
@ApplicationScoped
public class ProgramTokens {

    private static final Duration GOOD_FOR = Duration.ofDays(365);

    private final Tokens tokens;

    @Inject
    ProgramTokens(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Whether there is such a scope: {@code read}, {@code write} or {@code admin}. */
    public boolean isScope(String scope) {
        return scope(scope).isPresent();
    }

    /** The token, which is kept nowhere, for a year or until the account changes or ends. */
    public String issue(Account holder, String scope, String by) {
        return tokens.make(holder, "API", scope(scope).orElseThrow(), GOOD_FOR, by);
    }

    private static Optional<Scope> scope(String said) {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope.name().toLowerCase(Locale.ROOT).equals(said))
                .findFirst();
    }
}
