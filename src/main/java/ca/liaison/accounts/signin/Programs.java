package ca.liaison.accounts.signin;

import ca.liaison.accounts.Account;
import ca.liaison.accounts.Accounts;
import ca.liaison.accounts.FirstAdministrator;
import ca.liaison.accounts.GoodStanding;
import ca.liaison.accounts.Holders;
import ca.liaison.accounts.Keyrings;
import ca.liaison.accounts.Origin;
import ca.liaison.accounts.Scope;
import ca.liaison.accounts.Standing;
import ca.liaison.accounts.Token;
import ca.liaison.accounts.Tokens;
import ca.liaison.identity.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Whom a program acts for: by a token, as a bearer or as the password of HTTP Basic, or by the password of the first
 * administrator, who sets up the portal.
 */
@ApplicationScoped
public class Programs {

    private final Accounts accounts;
    private final Keyrings keyrings;
    private final Tokens tokens;
    private final Holders holders;
    private final GoodStanding membership;
    private final FirstAdministrator first;
    private final SigningIn signingIn;
    private final RecentProofs proofs;
    private final IdentityProvider provider;
    private final Clock clock;

    @Inject
    public Programs(
            Accounts accounts,
            Keyrings keyrings,
            Tokens tokens,
            Holders holders,
            GoodStanding membership,
            FirstAdministrator first,
            SigningIn signingIn,
            RecentProofs proofs,
            IdentityProvider provider,
            Clock clock) {
        this.accounts = accounts;
        this.keyrings = keyrings;
        this.tokens = tokens;
        this.holders = holders;
        this.membership = membership;
        this.first = first;
        this.signingIn = signingIn;
        this.proofs = proofs;
        this.provider = provider;
        this.clock = clock;
    }

    public Optional<Viewer> byBearer(String token, String address) {
        return token.startsWith(Tokens.PREFIX)
                ? tokens.use(token, address).flatMap(known -> holders.of(known).map(holder -> viewer(holder, known)))
                : provider.bearer(token)
                        .flatMap(granted -> accounts.find(granted.email())
                                .filter(account -> account.isSameSince(granted.at())
                                        && membership.isGood(account, clock.instant()))
                                .map(account -> viewer(account, granted.scope())));
    }

    /** @param isPrivate whether nobody on the way can read the password */
    public Optional<Viewer> byPassword(String email, String password, String address, boolean isPrivate) {
        if (password.startsWith(Tokens.PREFIX)) {
            return byBearer(password, address).filter(viewer -> viewer.name().equals(Accounts.normalized(email)));
        }
        var mayBe = isPrivate ? accounts.find(email).filter(this::mayUsePassword) : Optional.<Account>empty();
        BooleanSupplier check = () ->
                signingIn.check(email, password, new Origin(address, null)).isPresent();
        if (mayBe.isEmpty()) {
            check.getAsBoolean(); // takes as long as where it could be right
            return Optional.empty();
        }
        return mayBe.filter(account -> proofs.isProven(account.passwordHash(), password, check))
                .map(account -> account.viewer(clock.instant()));
    }

    /**
     * People prove a second factor, which HTTP Basic cannot. The password of the configuration is for machines; the
     * one-time password serves until the first day is over.
     */
    private boolean mayUsePassword(Account account) {
        var keyring = keyrings.of(account.email());
        var now = clock.instant();
        return first.is(account.email())
                && !keyring.hasFactor()
                && membership.isGood(account, now)
                && (first.isConfigured(account.email()) || now.isBefore(membership.grace(account, keyring)));
    }

    private Viewer viewer(Account holder, Token token) {
        return token.issuedBy() == null
                ? viewer(holder, token.limits())
                : limited(holder.viewer(clock.instant()), token.limits());
    }

    private Viewer viewer(Account account, Scope scope) {
        var now = clock.instant();
        var standing = membership.standing(account, keyrings.of(account.email()), false, now);
        return limited(standing == Standing.FULL ? account.viewer(now) : account.limitedViewer(now), scope);
    }

    private Viewer limited(Viewer whole, Scope scope) {
        var now = clock.instant();
        return new Viewer(whole.name(), scope.of(whole.roles()), whole.agency(), whole.clearance(), now, "");
    }
}
