package ca.liaison.identity;

import ca.liaison.Refusal;

/** The request needs somebody to sign in first. */
public class SignInNeeded extends Refusal {
    public SignInNeeded() {
        super(401, "identity.signInNeeded", "Nobody is signed in");
    }
}
