package ca.liaison.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/**
 * The session of this request. There is none where a program brings its own credentials, and none for whoever did not
 * sign in.
 */
@RequestScoped
class CurrentSession {

    private Known known;
    private Known halfway;

    void is(Known holder) {
        if (holder.session().isHalf()) {
            halfway = holder;
        } else {
            known = holder;
        }
    }

    Optional<Known> find() {
        return Optional.ofNullable(known);
    }

    /** Whose first step of a sign-in was right, and nothing more. */
    Optional<Known> halfway() {
        return Optional.ofNullable(halfway);
    }

    /** @throws SignInNeeded where nobody signed in by a page */
    Known get() {
        return find().orElseThrow(SignInNeeded::new);
    }
}
