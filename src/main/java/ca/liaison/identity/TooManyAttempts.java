package ca.liaison.identity;

import ca.liaison.Refusal;

class TooManyAttempts extends Refusal {
    TooManyAttempts(long seconds) {
        super(429, "identity.tooManyAttempts", "Too many failed tries, the next in " + seconds + " s", seconds);
    }
}
