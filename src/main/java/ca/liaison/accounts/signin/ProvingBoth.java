package ca.liaison.accounts.signin;

import ca.liaison.accounts.Account;
import ca.liaison.accounts.Accounts;
import ca.liaison.accounts.Origin;
import ca.liaison.accounts.TooManyAttempts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Passphrase and code of the app together, for whoever would have to wait because others guess at the same account or
 * from the same address. Such a try is never refused for what others did: its answer tells nothing of the passphrase
 * where the code is wrong, so that guessing passphrases this way leads nowhere, however often.
 */
@ApplicationScoped
class ProvingBoth {

    private final SigningIn signingIn;
    private final Proving proving;

    @Inject
    ProvingBoth(SigningIn signingIn, Proving proving) {
        this.signingIn = signingIn;
        this.proving = proving;
    }

    /** Nothing where any of it is wrong: the same answer, after the same time. */
    Optional<SigningIn.Opened> open(String email, String passphrase, String code, Origin from) {
        var who = Accounts.normalized(email);
        var account = signingIn.matching(who, passphrase, from.address(), signingIn.placeOf(who, from));
        if (account.isEmpty()) {
            proving.pretend(who);
            signingIn.failed(who, from.address());
        }
        return account.filter(known -> isRight(known, code, from)).map(known -> signingIn.whole(known, from));
    }

    private boolean isRight(Account account, String code, Origin from) {
        try {
            return proving.byAppCode(account.email(), code, from);
        } catch (TooManyAttempts beyond) { // that there were wrong codes would tell that the passphrase is right
            signingIn.failed(account.email(), from.address());
            return false;
        }
    }
}
