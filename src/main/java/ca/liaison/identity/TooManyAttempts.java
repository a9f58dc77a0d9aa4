package ca.liaison.identity;

import ca.liaison.Refusal;
import java.time.Duration;

class TooManyAttempts extends Refusal {
    TooManyAttempts() {
        super(429, "identity.tooManyAttempts", "Too many failed sign-ins");
    }

    @Override
    public Duration retryAfter() {
        return Attempts.WAIT;
    }
}
