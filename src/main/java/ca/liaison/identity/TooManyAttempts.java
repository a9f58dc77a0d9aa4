package ca.liaison.identity;

import ca.liaison.Refusal;

class TooManyAttempts extends Refusal {
    TooManyAttempts() {
        super(429, "identity.tooManyAttempts", "Too many failed sign-ins");
    }
}
