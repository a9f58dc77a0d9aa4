package ca.liaison.accounts;

import ca.liaison.Refusal;
import java.time.Duration;

public class TooManyAttempts extends Refusal {

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super(429, "identity.tooManyAttempts", "Too many failed tries, the next in " + wait, wait.toSeconds() + 1);
        this.wait = wait;
    }

    @Override
    public Duration retryAfter() {
        return wait;
    }
}
