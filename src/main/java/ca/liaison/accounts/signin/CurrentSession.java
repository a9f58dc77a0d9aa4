package ca.liaison.accounts.signin;

import ca.liaison.identity.SignInNeeded;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/**
 * The session of this request. There is none where a program brings its own credentials, and none for whoever did not
 * sign in.
 */
@RequestScoped
public class CurrentSession {

    private OpenSession known;
    private OpenSession halfway;

    void is(OpenSession holder) {
        if (holder.session().isHalf()) {
            halfway = holder;
        } else {
            known = holder;
        }
    }

    Optional<OpenSession> find() {
        return Optional.ofNullable(known);
    }

    /** Whose first step of a sign-in was right, and nothing more. */
    Optional<OpenSession> halfway() {
        return Optional.ofNullable(halfway);
    }

    /** @throws SignInNeeded where nobody signed in by a page */
    public OpenSession get() {
        return find().orElseThrow(SignInNeeded::new);
    }
}
